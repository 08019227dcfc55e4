/** Where the person types. */

import { find } from './dom.js';

const LONGEST = 2_000;
const COUNT_FROM = 1_800;
/** Long enough that a screen reader does not count along with every key. */
const COUNT_DELAY = 400;

export class Composer {
  #form;
  #input;
  #counter;
  #timer = 0;

  /**
   * @param {HTMLFormElement} form
   * @param {(text: string) => void} send
   * @param {() => void} typing At every change of what stands there, unless nothing does.
   */
  constructor(form, send, typing) {
    this.#form = form;
    this.#input = /** @type {HTMLTextAreaElement} */ (find(form, 'textarea'));
    this.#counter = find(form, '.counter');
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit(send);
    });
    this.#input.addEventListener('input', () => {
      this.#changed();
      if (this.text.trim()) typing();
    });
    this.#input.addEventListener('keydown', (event) => {
      // Safari reports the Enter that ends a composition with key code 229 only.
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      this.#submit(send);
    });
    this.#changed();
  }

  get text() {
    return this.#input.value;
  }

  set text(value) {
    this.#input.value = value;
    this.#changed();
  }

  /** @param {boolean} shown */
  show(shown) {
    this.#form.hidden = !shown;
  }

  get focused() {
    return this.#form.matches(':focus-within');
  }

  focus() {
    this.#input.focus();
  }

  /** @param {(text: string) => void} send */
  #submit(send) {
    const text = this.text.trim();
    this.focus();
    if (this.#tooLong) return this.#count();
    if (!text) return;
    this.text = '';
    send(text);
  }

  /** In characters as people count them, so an emoji is one. */
  get #length() {
    return this.text.length < COUNT_FROM ? 0 : [...this.text.trim()].length;
  }

  get #tooLong() {
    return this.#length > LONGEST;
  }

  #changed() {
    this.#input.style.height = 'auto';
    this.#input.style.height = `${this.#input.scrollHeight + 2}px`;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#count(), COUNT_DELAY);
  }

  #count() {
    const left = LONGEST - this.#length;
    if (this.#tooLong) this.#input.setAttribute('aria-invalid', 'true');
    else this.#input.removeAttribute('aria-invalid');
    this.#counter.textContent = this.#length < COUNT_FROM ? '' : words(left);
  }
}

/** @param {number} left */
function words(left) {
  if (left < 0) return `Uw bericht is ${count(-left)} te lang. Maak het iets korter.`;
  return `U kunt nog ${count(left)} typen.`;
}

/** @param {number} characters */
function count(characters) {
  return characters === 1 ? '1 teken' : `${characters} tekens`;
}
