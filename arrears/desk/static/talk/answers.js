// @ts-check
/** Canned answers, found by a few letters and put where one types. */

import { find } from '/static/dom.js';

export class Answers {
  #items;
  #count;

  /** @param {HTMLElement} root @param {import('./composer.js').Composer} composer */
  constructor(root, composer) {
    this.#items = [...root.querySelectorAll('li')];
    this.#count = find(document, '#answer-count');
    const words = /** @type {HTMLInputElement} */ (find(root, '#answer-words'));
    find(root, '#answer-search').hidden = false;
    words.addEventListener('input', () => this.#look(words.value));
    root.addEventListener('click', (event) => {
      const link = /** @type {Element} */ (event.target).closest('a[data-text]');
      if (!link) return;
      event.preventDefault();
      composer.insert(/** @type {HTMLElement} */ (link).dataset.text ?? '');
    });
  }

  /** @param {string} typed */
  #look(typed) {
    const wanted = folded(typed).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const item of this.#items) {
      const link = item.querySelector('a');
      const text = folded(`${link?.textContent} ${link?.dataset.text}`);
      item.hidden = !wanted.every((word) => text.includes(word));
      if (!item.hidden) found += 1;
    }
    this.#count.textContent = found === 1 ? '1 antwoord gevonden' : `${found} antwoorden gevonden`;
  }
}

/** @param {string} text */
function folded(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
