/** Turns addresses and phone numbers in a text into links, and leaves what only looks like one alone. */

import { element } from './dom.js';

// The first group is taken and kept as text: account numbers, dates, amounts and references hold digits
// that would pass for a phone number. No lookbehind: phones from before 2023 cannot read it.
const PATTERN = new RegExp(
  [
    /([A-Z]{2}\d{2} ?[A-Z]{4}(?: ?\d){10}|\d{1,2}-\d{1,2}-\d{4}|€\s?[\d.,]+|\b(?:dossier|zaak|polis|klant|factuur|rekening|kenmerk|artikel|art\.)[a-z]*:?\s+[\w-]*\d[\w-]*)/,
    /(https:\/\/[^\s<>"]+)/,
    /([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/,
    /((?:[a-z\d-]+\.)+(?:nl|eu|com|org)\b(?:\/[^\s<>"]*)?)/,
    /(0(?:800|900|906|909)(?: ?- ?| )?\d{4}(?:\d{3})?(?!\d)|(?:\+31|0)(?: ?- ?| )?[1-9](?:(?: ?- ?| )?\d){8}(?!\d)|\b11[23]\b(?!%|[.,\-/:]\d| ?(?:euro|dag|we[ek]|maand|jaar|termijn|procent)))/,
    /([\w-]+)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);

/** @param {string} text @returns {(Node | string)[]} */
export function withLinks(text) {
  /** @type {(Node | string)[]} */
  const parts = [];
  let end = 0;
  for (const { 0: match, index = 0, 2: url, 3: mail, 4: domain, 5: phone } of text.matchAll(PATTERN)) {
    const label = (url ?? mail ?? domain ?? phone ?? '').replace(/[.,;:!?)'’”]+$/, '');
    if (!label) continue;
    parts.push(text.slice(end, index), link(label, { mail, phone }));
    end = index + label.length;
  }
  parts.push(text.slice(end));
  return parts;
}

/** @param {string} label @param {{mail?: string, phone?: string}} kind */
function link(label, { mail, phone }) {
  if (phone) return element('a', { href: `tel:${label.replace(/[^\d+]/g, '')}` }, label);
  if (mail) return element('a', { href: `mailto:${label}` }, label);
  const href = label.replace(/^(?!https:\/\/)/i, 'https://');
  const warning = element('span', { class: 'unseen' }, ' (opent in een nieuw tabblad)');
  return element('a', { href, target: '_blank', rel: 'noopener noreferrer' }, label, warning);
}
