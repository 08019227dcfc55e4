// @ts-check
/** Keys for who works with the keyboard. Single letters never count while somebody types. */

import { find } from '/static/dom.js';

/** @type {Record<string, () => void>} */
const KEYS = {
  a: () => focus('#text'),
  l: () => focus('#log'),
  n: () => focus('#note'),
  o: () => focus('[data-shortcut="take"]', (button) => button.click()),
  v: () => {
    /** @type {HTMLDetailsElement} */ (find(document, '#answers')).open = true;
    focus('#answer-words');
  },
  '?': () => dialog().showModal(),
};

/** Kept for who uses this browser: speech input types letters that nobody pressed. */
const OFF = 'desk letters off';

export function listenForShortcuts() {
  const letters = /** @type {HTMLInputElement} */ (find(document, '#letters'));
  letters.checked = !localStorage.getItem(OFF);
  letters.addEventListener('change', () => {
    if (letters.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, 'off');
  });
  const show = find(document, '#show-shortcuts');
  show.hidden = false;
  show.addEventListener('click', () => dialog().showModal());
  document.addEventListener('keydown', (event) => {
    const typing = /** @type {Element} */ (event.target).closest('input, textarea, select, [contenteditable]');
    if (event.key === 'Escape' && typing) return /** @type {HTMLElement} */ (typing).blur();
    if (typing || dialog().open || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const act = letters.checked && KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/** @param {string} selector @param {(found: HTMLElement) => void} [then] */
function focus(selector, then = (found) => found.focus()) {
  const found = /** @type {HTMLElement | null} */ (document.querySelector(selector));
  if (found) then(found);
}

function dialog() {
  return /** @type {HTMLDialogElement} */ (find(document, '#shortcuts'));
}
