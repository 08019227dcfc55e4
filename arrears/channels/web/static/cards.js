/** Cards under a message, as tables that read well aloud: a payment schedule, amounts, what it takes to pay. */

import { element } from './dom.js';

/** @import { Amounts, Letter, Schedule, Transfer } from '../types' */

const SVG_IMAGE = /^data:image\/svg\+xml[;,]/;

/**
 * @param {Schedule | Amounts | Transfer | Letter} card
 * @returns {HTMLElement | null} Nothing for a kind that this page does not know; the message has its text.
 */
export function renderCard(card) {
  if (card.kind === 'document') return letter(card);
  if (!Array.isArray(card.rows)) return null;
  switch (card.kind) {
    case 'schedule':
      return table(card, 'Datum', card.rows.map(({ due_on, amount }) => [due_on, amount]));
    case 'amounts':
      return table(card, 'Onderdeel', card.rows.map(({ label, amount }) => [label, amount]));
    case 'qr':
      return transfer(card);
    default:
      return null;
  }
}

/**
 * The data of a transfer to read and to copy, with a code that a bank's app can scan.
 *
 * @param {Transfer} card
 */
function transfer({ title, rows, total, iban, image }) {
  const body = element(
    'table',
    { class: 'card data' },
    element('caption', {}, title),
    element('tbody', {}, ...rows.map(({ label, amount }) => row([label, amount])), row(['Bedrag', total])),
  );
  const card = element('div', { class: 'transfer', 'data-testid': 'card-qr' }, body);
  if (navigator.clipboard) card.append(copying(iban));
  if (SVG_IMAGE.test(image)) {
    card.append(element('img', { src: image, alt: `QR-code om ${total} over te maken met de app van uw bank`, width: 208, height: 208 }));
  }
  return card;
}

/**
 * A letter to keep. Fetching it takes the token of the conversation, which whoever shows this card has.
 *
 * @param {Letter} card
 */
function letter({ title, file, document }) {
  const button = element('button', { type: 'button', class: 'quiet' }, `${title} opslaan (PDF)`);
  const said = element('span', { role: 'status' });
  const saved = (/** @type {string} */ words) => (said.textContent = words);
  button.addEventListener('click', () => {
    said.textContent = '';
    button.dispatchEvent(new CustomEvent('keep', { bubbles: true, detail: { file, document, saved } }));
  });
  return element('p', { class: 'copying', 'data-testid': 'card-document' }, button, ' ', said);
}

/** @param {string} iban */
function copying(iban) {
  const button = element('button', { type: 'button', class: 'quiet' }, 'Rekeningnummer kopiëren');
  const said = element('span', { role: 'status' });
  button.addEventListener('click', async () => {
    const done = await navigator.clipboard.writeText(iban).then(() => true, () => false);
    said.textContent = done ? 'Gekopieerd' : 'Kopiëren lukt niet op dit apparaat';
  });
  return element('p', { class: 'copying' }, button, ' ', said);
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
