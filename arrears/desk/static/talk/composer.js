// @ts-check
/** Where a colleague types to the person. */

import { find } from '/static/dom.js';
import { post } from './posting.js';

/** In milliseconds: how often the person's side hears that typing goes on. */
const TELL_EVERY = 3_000;

export class Composer {
  #input;
  #send;
  #why;
  #closed;
  #path;
  #toldAt = 0;

  /**
   * @param {HTMLFormElement} form
   * @param {string} path
   * @param {(text: string) => void} send
   */
  constructor(form, path, send) {
    this.#path = path;
    this.#input = /** @type {HTMLTextAreaElement} */ (find(form, 'textarea'));
    this.#send = /** @type {HTMLButtonElement} */ (find(form, 'button'));
    this.#why = find(form, '#why-not');
    this.#closed = find(document, '#closed-window');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const text = this.#input.value.trim();
      if (!text || this.#input.disabled) return;
      send(text);
      this.#input.value = '';
      this.#input.focus();
    });
    this.#input.addEventListener('input', () => this.#tell());
    this.#input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    });
  }

  /** @param {boolean} mine @param {boolean} open Whether free words may go there now. */
  allow(mine, open) {
    const had = !this.#input.disabled;
    this.#input.disabled = this.#send.disabled = !(mine && open);
    this.#closed.hidden = !mine || open;
    const why = mine ? (open ? '' : 'Vrij antwoorden kan nu niet.') : 'Neem het gesprek over om te antwoorden.';
    if (this.#why.textContent !== why) this.#why.textContent = why;
    return had;
  }

  /** @param {string} text Put after what stands there already. */
  insert(text) {
    if (this.#input.disabled) return;
    this.#input.value = [this.#input.value.trimEnd(), text].filter(Boolean).join('\n\n');
    this.#input.focus();
    this.#tell();
  }

  #tell() {
    const now = Date.now();
    if (!this.#input.value.trim() || now - this.#toldAt < TELL_EVERY) return;
    this.#toldAt = now;
    // Nobody misses it when it fails.
    post(`${this.#path}/typing`, {}).catch(() => {});
  }
}
