/** The conversation as a text to keep: who said what and when, cards in words. */

import { save } from './dom.js';

const zone = { timeZone: 'Europe/Amsterdam' };
const moment = new Intl.DateTimeFormat('nl-NL', { ...zone, dateStyle: 'long', timeStyle: 'short' });
const day = new Intl.DateTimeFormat('sv-SE', zone);

/** @param {Element} log The messages as they are shown. */
export function download(log) {
  const now = new Date();
  const content = new Blob([transcript(log, now)], { type: 'text/plain;charset=utf-8' });
  save(content, `gesprek-meedenker-${day.format(now)}.txt`);
}

/** @param {Date} now */
export function heading(now) {
  return `Gesprek met Meedenker, bewaard op ${moment.format(now)}`;
}

/** @param {Element} log @param {Date} now */
function transcript(log, now) {
  const messages = [...log.querySelectorAll('.message')].map((node) => told(/** @type {HTMLElement} */ (node)));
  return `${[heading(now), ...messages].join('\n\n')}\n`;
}

/** @param {HTMLElement} message */
function told(message) {
  const at = new Date(message.querySelector('time')?.dateTime ?? '');
  const unsent = message.dataset.sequence ? '' : ' (nog niet verstuurd)';
  const name = message.querySelector('.author')?.firstChild?.textContent;
  const text = message.querySelector('.text')?.textContent;
  const tables = [...message.querySelectorAll('table')].map(inWords);
  return [`${name}, ${moment.format(at)}${unsent}:`, text, ...tables].filter(Boolean).join('\n');
}

/** @param {HTMLTableElement} table */
function inWords(table) {
  const rows = [...table.querySelectorAll('tbody tr, tfoot tr')].map((row) => {
    return `- ${[...row.children].map((cell) => cell.textContent).join(': ')}`;
  });
  return [table.caption?.textContent, ...rows].join('\n');
}
