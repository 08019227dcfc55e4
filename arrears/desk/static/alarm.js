// @ts-check
/** The bar that names danger which nobody has taken yet, read aloud and with a sound. */

import { sound } from './sound.js';

/** @typedef {import('./alerts.js').Danger} Danger */

const HEARD = 'desk-heard';
const LINE_IS_DOWN =
  'Deze pagina krijgt nu geen nieuws. Nieuw gevaar ziet u hier dan niet. Bent u nog aangemeld? Laad de pagina opnieuw.';
/** A line that is broken off and made anew at once is no news. */
const PATIENCE = 5_000;

export class Alarm {
  #bar = /** @type {HTMLElement} */ (document.getElementById('alarm'));
  #list = /** @type {HTMLElement} */ (this.#bar.querySelector('ul'));
  #aloud = /** @type {HTMLElement} */ (document.getElementById('alarm-aloud'));
  #line = /** @type {HTMLElement} */ (document.getElementById('alarm-line'));
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #waiting;

  /** @param {Danger} danger */
  raise(danger) {
    this.#item(danger.id)?.remove();
    if (danger.held_by === null) this.#list.append(entry(danger));
    this.#bar.hidden = this.#list.childElementCount === 0;
    if (!isNew(danger)) return;
    this.#aloud.textContent = danger.text;
    if (danger.held_by === null) sound();
  }

  /** Only these are still waiting. @param {number[]} ids */
  keep(ids) {
    for (const item of [...this.#list.children]) {
      if (!ids.includes(Number(/** @type {HTMLElement} */ (item).dataset.danger))) item.remove();
    }
    this.#bar.hidden = this.#list.childElementCount === 0;
  }

  /** @param {boolean} isUp */
  line(isUp) {
    clearTimeout(this.#waiting);
    if (isUp) this.#line.textContent = '';
    else this.#waiting = setTimeout(() => (this.#line.textContent = LINE_IS_DOWN), PATIENCE);
  }

  /** @param {number} id */
  #item(id) {
    return this.#list.querySelector(`[data-danger="${id}"]`);
  }
}

/** @param {Danger} danger */
function entry(danger) {
  const item = document.createElement('li');
  item.dataset.danger = String(danger.id);
  const link = document.createElement('a');
  link.href = `/desk/talks/${danger.talk}`;
  link.textContent = 'Open het gesprek';
  item.append(`${danger.text} `, link);
  return item;
}

/** Whether this was not told in this window before, also not on the page that was shown before. @param {Danger} danger */
function isNew(danger) {
  const told = new Set(JSON.parse(sessionStorage.getItem(HEARD) ?? '[]'));
  const mark = `${danger.id} ${danger.held_by ?? ''}`;
  if (told.has(mark)) return false;
  sessionStorage.setItem(HEARD, JSON.stringify([...told, mark].slice(-200)));
  return true;
}
