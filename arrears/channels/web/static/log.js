/** The messages on the page: each once, in order of sequence, those still on their way last. */

import { renderCard } from './cards.js';
import { element } from './dom.js';
import { withLinks } from './links.js';

/** @import { Choice, Entry, Handlers, Message } from '../types' */

const NAMES = { person: 'U', bot: 'Assistent', staff: 'Medewerker', notice: 'Mededeling' };
const UNKNOWN = 'Dit bericht kunnen we hier niet laten zien.';
const STATES = {
  sending: ['…', 'Wordt verstuurd'],
  sent: ['✓', 'Verstuurd'],
  handled: ['✓✓', 'Bezorgd'],
  delayed: ['!', 'Nog niet verstuurd. We proberen het opnieuw.'],
  rejected: ['!', 'Niet verstuurd.'],
};

/** In milliseconds. */
const SETTLE = 500;

const zone = { timeZone: 'Europe/Amsterdam' };
const day = new Intl.DateTimeFormat('nl-NL', { ...zone, day: 'numeric', month: 'long' });
const clock = new Intl.DateTimeFormat('nl-NL', { ...zone, hour: '2-digit', minute: '2-digit' });

export class Log {
  #list;
  #on;
  /** @type {Map<number, HTMLElement>} */
  #bySequence = new Map();
  /** @type {Map<string, HTMLElement>} */
  #byClientId = new Map();
  /** Own messages up to this number were answered, or are with staff. */
  #handled = 0;

  /** @param {HTMLElement} root @param {Handlers} handlers */
  constructor(root, handlers) {
    this.root = root;
    this.#list = /** @type {HTMLElement} */ (root.firstElementChild);
    this.#on = handlers;
  }

  /** @param {Message} message */
  add(message) {
    if (this.#bySequence.has(message.sequence)) return;
    const own = message.client_id && this.#byClientId.get(message.client_id);
    if (own) return this.markSent(/** @type {string} */ (message.client_id), message.sequence);

    const item = this.#render(message);
    if (message.author === 'person') this.#setSent(item, message.sequence);
    if (message.client_id) this.#byClientId.set(message.client_id, item);
    this.#place(item, message.sequence);
  }

  /** @param {Entry} entry */
  showEntry(entry) {
    let item = this.#byClientId.get(entry.client_id);
    if (!item) {
      item = this.#render({ ...entry, author: 'person' });
      this.#byClientId.set(entry.client_id, item);
      this.#list.append(item);
    }
    this.#setState(item, entry.state, entry);
    this.#offerChoices();
  }

  /** @param {string} clientId @param {number} sequence */
  markSent(clientId, sequence) {
    const item = this.#byClientId.get(clientId);
    if (!item || item.dataset.sequence) return;
    this.#setSent(item, sequence);
    this.#place(item, sequence);
  }

  /** @param {number} sequence */
  setHandled(sequence) {
    this.#handled = sequence;
    for (const [own, item] of this.#bySequence) {
      if (item.dataset.state) this.#setSent(item, own);
    }
  }

  /** Whether the person said something that still waits for an answer. */
  get awaitsAnswer() {
    return [...this.#byClientId.values()].some(({ dataset }) => ['sending', 'sent'].includes(dataset.state ?? ''));
  }

  /** @param {string} clientId */
  remove(clientId) {
    this.#byClientId.get(clientId)?.remove();
    this.#byClientId.delete(clientId);
    this.#offerChoices();
  }

  /**
   * What was said before a reload is shown, not read aloud all over again.
   * Some screen readers read everything once it is no longer busy, hence the silence that lasts a little longer.
   * @param {boolean} loading
   */
  setLoading(loading) {
    this.root.setAttribute('aria-busy', String(loading));
    if (loading) this.root.setAttribute('aria-live', 'off');
    else setTimeout(() => this.root.setAttribute('aria-live', 'polite'), SETTLE);
  }

  clear() {
    this.#list.replaceChildren();
    this.#bySequence.clear();
    this.#byClientId.clear();
    this.#handled = 0;
  }

  /** @param {HTMLElement} item @param {number} sequence */
  #setSent(item, sequence) {
    this.#setState(item, sequence <= this.#handled ? 'handled' : 'sent');
  }

  /** @param {HTMLElement} item @param {number} sequence */
  #place(item, sequence) {
    item.dataset.sequence = String(sequence);
    this.#bySequence.set(sequence, item);
    const next = [...this.#list.children].find((other) => {
      const place = /** @type {HTMLElement} */ (other).dataset.sequence;
      return other !== item && (!place || Number(place) > sequence);
    });
    // Putting a message where it already is would make a screen reader say it again.
    if (!item.isConnected || item.nextElementSibling !== (next ?? null)) this.#list.insertBefore(item, next ?? null);
    this.#offerChoices();
  }

  /** Choices are open until the person has answered; an answer that was refused does not count. */
  #offerChoices() {
    let answered = false;
    for (const child of [...this.#list.children].reverse()) {
      const item = /** @type {HTMLElement} */ (child);
      if (item.dataset.author === 'person' && item.dataset.state !== 'rejected') answered = true;
      const choices = /** @type {HTMLElement | null} */ (item.querySelector('.choices'));
      if (choices) choices.hidden = answered;
    }
  }

  /** @param {Partial<Message> & Pick<Message, 'author'>} message */
  #render({ author, text, card, buttons, at, by }) {
    const bubble = element('div', { class: 'bubble' });
    const table = card && renderCard(card);
    if (text) bubble.append(element('p', { class: 'text' }, ...(author === 'person' ? [text] : withLinks(text))));
    if (table) {
      bubble.classList.add('wide');
      bubble.append(table);
    }
    if (!text && !table) bubble.append(element('p', { class: 'text' }, UNKNOWN));

    const name = (author === 'staff' && by) || (NAMES[author] ?? NAMES.notice);
    const item = element('li', { class: 'message', 'data-testid': 'message', 'data-author': author });
    item.append(element('p', { class: 'author' }, name, element('span', { class: 'unseen' }, ': ')), bubble);
    item.append(element('p', { class: 'meta' }, when(at), ' ', element('span', { class: 'state', 'aria-live': 'off' })));
    if (buttons?.length) item.append(this.#renderChoices(buttons));
    return item;
  }

  /** @param {Choice[]} choices */
  #renderChoices(choices) {
    const items = choices.map((choice) => {
      const button = element('button', { type: 'button', 'data-testid': 'button' }, choice.title);
      button.addEventListener('click', () => this.#on.choose(choice));
      return element('li', {}, button);
    });
    return element('ul', { class: 'choices', 'aria-label': 'Kies een antwoord' }, ...items);
  }

  /**
   * @param {HTMLElement} item
   * @param {keyof typeof STATES} state
   * @param {Entry} [entry]
   */
  #setState(item, state, entry) {
    if (item.dataset.state === state) return;
    item.dataset.state = state;
    const [mark, words] = STATES[state];
    const label = [words, entry?.detail].filter(Boolean).join(' ');
    const node = /** @type {HTMLElement} */ (item.querySelector('.state'));
    node.replaceChildren(element('span', { 'aria-hidden': 'true' }, mark, ' '), element('span', { class: 'words' }, label, ' '));
    if (entry && state === 'delayed') node.append(this.#action('Nu opnieuw proberen', () => this.#on.retry()));
    if (entry && state === 'rejected') {
      const label = entry.payload ? 'Weghalen' : 'Aanpassen';
      node.append(this.#action(label, () => this.#on.takeBack(entry.client_id)));
    }
  }

  /** @param {string} label @param {() => void} action */
  #action(label, action) {
    const button = element('button', { class: 'link', type: 'button' }, label);
    button.addEventListener('click', action);
    return button;
  }
}

/** @param {string} [at] */
function when(at) {
  const moment = at ? new Date(at) : new Date();
  const today = day.format(moment) === day.format(new Date());
  const label = today ? clock.format(moment) : `${day.format(moment)}, ${clock.format(moment)}`;
  return element('time', { datetime: moment.toISOString() }, label);
}
