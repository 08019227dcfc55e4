// @ts-check
/** Who has the talk, and what can be done with it: replaced as a whole when that changes. */

import { find } from '/static/dom.js';

export class Stand {
  #root;
  #changed;
  /** @type {string | null} */
  #waiting = null;
  mine;

  /** @param {HTMLElement} root @param {() => void} changed */
  constructor(root, changed) {
    this.#root = root;
    this.#changed = changed;
    this.mine = !(/** @type {HTMLTextAreaElement} */ (find(document, '#text')).disabled);
    // What somebody is filling in is not taken away from under their hands.
    root.addEventListener('focusout', ({ relatedTarget }) => {
      if (this.#waiting !== null && !root.contains(/** @type {Node | null} */ (relatedTarget))) this.#replace(this.#waiting);
    });
  }

  /** @param {string} html @param {boolean} mine */
  show(html, mine) {
    const lost = this.mine && !mine;
    this.mine = mine;
    if (!lost && this.#root.matches(':focus-within')) this.#waiting = html;
    else this.#replace(html);
    this.#changed();
  }

  /** @param {string} html */
  #replace(html) {
    this.#waiting = null;
    const template = document.createElement('template');
    template.innerHTML = html;
    // The same again would be read aloud for nothing.
    if (template.content.textContent?.trim() === this.#root.textContent?.trim()) return;
    this.#root.replaceChildren(template.content);
  }
}
