/** What can be done with the conversation as a whole, behind one button. */

import { find } from './dom.js';

export class Menu {
  #node;

  /**
   * @param {HTMLDetailsElement} node
   * @param {Record<string, () => void>} actions By the name of their button.
   */
  constructor(node, actions) {
    this.#node = node;
    for (const [name, act] of Object.entries(actions)) {
      find(node, `[data-${name}]`).addEventListener('click', () => {
        node.open = false;
        act();
      });
    }
    node.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !node.open) return;
      // Only the menu: around it may stand a widget that closes on the same key.
      event.preventDefault();
      node.open = false;
      this.focus();
    });
    node.addEventListener('focusout', ({ relatedTarget }) => this.#leave(relatedTarget));
    node.getRootNode().addEventListener('pointerdown', ({ target }) => this.#leave(target));
  }

  /** @param {boolean} shown */
  show(shown) {
    this.#node.hidden = !shown;
  }

  /** @param {boolean} verified Whether there is something to sign out of. */
  setVerified(verified) {
    find(this.#node, '[data-verified]').hidden = !verified;
  }

  /** @param {boolean} reachable Whether the conversation may go on by telephone. */
  setTelephone(reachable) {
    find(this.#node, '[data-telephone]').hidden = !reachable;
  }

  focus() {
    find(this.#node, 'summary').focus();
  }

  /** @param {EventTarget | null} target Where the person goes; null when the browser does not tell. */
  #leave(target) {
    if (target && !this.#node.contains(/** @type {Node} */ (target))) this.#node.open = false;
  }
}
