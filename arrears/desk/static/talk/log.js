// @ts-check
/** The messages and notes on the page, as the server makes them: each once, in the server's order. */

import { element } from '/static/dom.js';

const NEAR = 48;
/** In milliseconds: the person's side tells every few seconds that it goes on. */
const TYPING_LASTS = 6_000;
const SETTLE = 500;

export class Log {
  #region;
  #list;
  #typing;
  #timer = 0;
  #composing = false;

  /** @param {HTMLElement} region What scrolls and is read aloud, with the list in it. @param {HTMLElement} typing */
  constructor(region, typing) {
    this.#region = region;
    this.#list = /** @type {HTMLElement} */ (region.querySelector('ol'));
    this.#typing = typing;
    // What stood there already is not read aloud once more.
    region.setAttribute('aria-live', 'off');
    setTimeout(() => region.setAttribute('aria-live', 'polite'), SETTLE);
  }

  /** @param {{key: string, version: string, after: string | null, html: string}} item */
  put({ key, version, after, html }) {
    const old = document.getElementById(key);
    if (old?.dataset.version === version) return;
    const atEnd = this.#atEnd;
    const made = parsed(html);
    if (old) old.replaceWith(made);
    else this.#list.insertBefore(made, this.#placeAfter(after));
    if (made.classList.contains('person')) this.show({ typing: false });
    if (atEnd) this.toEnd();
  }

  /** A message of one's own that is on its way. @param {string} id @param {string} text @param {string} words */
  showUnsent(id, text, words) {
    const known = document.getElementById(`u${id}`);
    if (known) {
      /** @type {HTMLElement} */ (known.querySelector('.muted')).textContent = words;
      return;
    }
    const item = element(
      'li',
      { class: 'entry staff sending', id: `u${id}` },
      element('p', { class: 'words' }, text),
      element('p', { class: 'muted' }, words),
    );
    this.#list.append(item);
    this.toEnd();
  }

  /** @param {string} id */
  removeUnsent(id) {
    document.getElementById(`u${id}`)?.remove();
  }

  /** @param {{composing?: boolean, typing?: boolean}} what */
  show({ composing, typing }) {
    if (composing !== undefined) this.#composing = composing;
    clearTimeout(this.#timer);
    if (typing) this.#timer = setTimeout(() => this.show({}), TYPING_LASTS);
    const words = typing ? 'De persoon typt …' : this.#composing ? 'De assistent schrijft een antwoord …' : '';
    if (this.#typing.textContent !== words) this.#typing.textContent = words;
  }

  toEnd() {
    this.#region.scrollTop = this.#region.scrollHeight;
  }

  get #atEnd() {
    return this.#region.scrollHeight - this.#region.clientHeight - this.#region.scrollTop < NEAR;
  }

  /** What comes next there: at the end of the log, what is still on its way. @param {string | null} key */
  #placeAfter(key) {
    const previous = key && document.getElementById(key);
    return previous ? previous.nextElementSibling : this.#list.querySelector('.sending');
  }
}

/** The server escapes all that people typed. @param {string} html @returns {HTMLElement} */
function parsed(html) {
  const template = document.createElement('template');
  template.innerHTML = html.trim();
  return /** @type {HTMLElement} */ (template.content.firstElementChild);
}
