/** Going on by telephone: which ways there are, and the code to do it with. Fetched when somebody asks. */

import { element } from './dom.js';

/** @import { GoingOn, Telephone } from '../types' */

const NAMES = { whatsapp: 'WhatsApp', sms: 'sms' };

/**
 * @param {HTMLElement} root
 * @param {Telephone[]} channels
 * @param {(channel: Telephone) => Promise<GoingOn>} begin Asks for a code.
 * @param {() => void} left
 */
export function showElsewhere(root, channels, begin, left) {
  const said = element('div', { role: 'status' });
  const show = async (/** @type {Telephone} */ channel) => said.replaceChildren(...(await begin(channel).then(told, failed)));
  const dialog = /** @type {HTMLDialogElement} */ (
    element(
      'dialog',
      { class: 'ask', 'aria-labelledby': 'verder' },
      element('h2', { id: 'verder' }, 'Verder op uw telefoon'),
      element('p', {}, 'Praat u liever verder op uw telefoon? Dat kan. We weten daar nog wat we hier bespraken.'),
      element('div', { class: 'actions' }, ...channels.map((channel) => button('primary', `Verder via ${NAMES[channel]}`, () => show(channel)))),
      said,
      element('div', { class: 'actions' }, button('quiet', 'Terug naar de chat', () => dialog.close())),
    )
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    left();
  });
  root.append(dialog);
  dialog.showModal();
}

/** @param {string} kind @param {string} words @param {() => void} act */
function button(kind, words, act) {
  const node = element('button', { class: kind, type: 'button' }, words);
  node.addEventListener('click', act);
  return node;
}

/** @param {GoingOn} way */
function told({ channel, number, text, link }) {
  const open = element('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, `Open ${NAMES[channel]} op dit apparaat`);
  return [
    element('p', {}, 'Stuur deze tekst naar ', element('strong', {}, number), ':'),
    element('p', {}, element('strong', { 'data-testid': 'going-on' }, text)),
    element('p', {}, open, '. De code werkt één keer, en een kwartier lang.'),
  ];
}

/** @param {Error} error */
function failed({ message }) {
  return [element('p', {}, message || 'Dat lukt nu niet. Probeer het zo nog eens.')];
}
