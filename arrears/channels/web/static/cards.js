/** Cards under a message: a payment schedule or a list of amounts, as tables that read well aloud. */

import { element } from './dom.js';

/** @typedef {import('./api.js').Schedule} Schedule */
/** @typedef {import('./api.js').Amounts} Amounts */

/**
 * @param {Schedule | Amounts} card
 * @returns {HTMLElement | null} Nothing for a kind that this page does not know; the message has its text.
 */
export function renderCard(card) {
  if (!Array.isArray(card.rows)) return null;
  switch (card.kind) {
    case 'schedule':
      return table(card, 'Datum', card.rows.map(({ due_on, amount }) => [due_on, amount]));
    case 'amounts':
      return table(card, 'Onderdeel', card.rows.map(({ label, amount }) => [label, amount]));
    default:
      return null;
  }
}

/**
 * @param {Schedule | Amounts} card
 * @param {string} heading
 * @param {[string, string][]} rows
 */
function table({ kind, title, total }, heading, rows) {
  const columns = [heading, 'Bedrag'].map((name) => element('th', { scope: 'col' }, name));
  return element(
    'table',
    { class: 'card', 'data-testid': `card-${kind}` },
    element('caption', {}, title),
    element('thead', {}, element('tr', {}, ...columns)),
    element('tbody', {}, ...rows.map(row)),
    element('tfoot', {}, ...(total ? [row(['Totaal', total])] : [])),
  );
}

/** @param {[string, string]} cells */
function row([label, amount]) {
  return element('tr', {}, element('th', { scope: 'row' }, label), element('td', {}, amount));
}
