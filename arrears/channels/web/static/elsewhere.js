/** Going on by telephone: which ways there are, and the code to do it with. */

import { element, find } from './dom.js';

/** @typedef {import('./api.js').GoingOn} GoingOn */
/** @typedef {import('./api.js').Telephone} Telephone */

const NAMES = { whatsapp: 'WhatsApp', sms: 'sms' };

export class Elsewhere {
  #dialog;
  #begin;

  /**
   * @param {HTMLDialogElement} dialog
   * @param {(channel: Telephone) => Promise<GoingOn>} begin Asks for a code.
   * @param {() => void} left
   */
  constructor(dialog, begin, left) {
    this.#dialog = dialog;
    this.#begin = begin;
    dialog.addEventListener('close', left);
  }

  /** @param {Telephone[]} channels */
  open(channels) {
    this.#say();
    find(this.#dialog, '[data-ways]').replaceChildren(...channels.map((channel) => this.#way(channel)));
    this.#dialog.showModal();
  }

  /** @param {Telephone} channel */
  #way(channel) {
    const button = element('button', { class: 'primary', type: 'button' }, `Verder via ${NAMES[channel]}`);
    button.addEventListener('click', async () => {
      try {
        this.#say(...told(await this.#begin(channel)));
      } catch (error) {
        this.#say(element('p', {}, /** @type {Error} */ (error).message || 'Dat lukt nu niet. Probeer het zo nog eens.'));
      }
    });
    return button;
  }

  /** @param {...Node} words */
  #say(...words) {
    find(this.#dialog, '[data-way]').replaceChildren(...words);
  }
}

/** @param {GoingOn} way */
function told({ channel, number, text, link }) {
  const open = element('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, `Open ${NAMES[channel]} op dit apparaat`);
  return [
    element('p', {}, 'Stuur deze tekst naar ', element('strong', {}, number), ':'),
    element('p', {}, element('strong', { 'data-testid': 'going-on' }, text)),
    element('p', {}, open, '. De code werkt één keer, en een kwartier lang.'),
  ];
}
