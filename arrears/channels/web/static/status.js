/** The two lines that say what is going on: is someone typing, and is there a connection. */

import { element } from './dom.js';

const OFFLINE = 'Geen verbinding. Uw berichten worden verstuurd zodra u weer online bent.';
const UNREACHABLE = 'De verbinding is even weg. Uw berichten worden verstuurd zodra het weer kan.';
const BACK = 'U hebt weer verbinding.';

/** A hiccup that is over within this time is not worth a word. */
const GRACE = 3_000;
const BACK_SHOWN = 5_000;
const TYPING_SHOWN = 30_000;
/** Of a colleague we hear again every few seconds, and never that they stopped. */
const STAFF_TYPING_SHOWN = 6_000;

export class Typing {
  #node;
  #timer = 0;
  #words = '';

  /** @param {HTMLElement} node */
  constructor(node) {
    this.#node = node;
  }

  /** @param {boolean} active */
  set(active) {
    if (active) return this.#show('De assistent is aan het typen', TYPING_SHOWN);
    clearTimeout(this.#timer);
    this.#words = '';
    this.#node.replaceChildren();
  }

  /** @param {string} name */
  staff(name) {
    this.#show(`${name} is aan het typen`, STAFF_TYPING_SHOWN);
  }

  /** @param {string} words @param {number} time */
  #show(words, time) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.set(false), time);
    // The same words again would be read aloud again.
    if (words === this.#words) return;
    this.#words = words;
    const dots = element('span', { class: 'dots', 'aria-hidden': 'true' }, ...[1, 2, 3].map(() => element('i')));
    this.#node.replaceChildren(words, dots);
  }
}

export class Connection {
  #node;
  #timer = 0;
  #lost = false;

  /** @param {HTMLElement} node */
  constructor(node) {
    this.#node = node;
  }

  up() {
    this.#lost = false;
    clearTimeout(this.#timer);
    if (!this.#node.textContent) return;
    this.#show(BACK, 'up');
    this.#timer = setTimeout(() => this.#show('', ''), BACK_SHOWN);
  }

  /** Something else that went wrong, in passing. @param {string} text */
  tell(text) {
    this.#show(text, 'down');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show('', ''), BACK_SHOWN);
  }

  /** May be called for each attempt that fails; the words come once. */
  down() {
    const first = !this.#lost;
    this.#lost = true;
    if (first || !navigator.onLine) clearTimeout(this.#timer);
    if (!navigator.onLine) this.#show(OFFLINE, 'down');
    else if (first) this.#timer = setTimeout(() => this.#show(UNREACHABLE, 'down'), GRACE);
  }

  /** @param {string} text @param {string} state */
  #show(text, state) {
    this.#node.dataset.state = state;
    // The same words again would be read aloud again.
    if (this.#node.textContent !== text) this.#node.textContent = text;
  }
}
