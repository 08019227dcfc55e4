/** Puts the chat together: what the person does, what the server says, and what the page shows. */

import { Api, Refusal } from './api.js';
import { Composer } from './composer.js';
import { element, find, save } from './dom.js';
import { Log } from './log.js';
import { Menu } from './menu.js';
import { Outbox } from './outbox.js';
import { Scroll } from './scroll.js';
import { Session } from './session.js';
import { Connection, Typing } from './status.js';
import { Stream } from './stream.js';
import { download, heading } from './transcript.js';
import { Unread } from './unread.js';

/** @import { Frame, Holder, Message, Said, Standing, Telephone } from '../types' */

const HOLDERS = {
  bot: 'Digitale assistent',
  queue: 'U wacht op een medewerker',
  person: 'U praat met een medewerker',
};

const CLOSED = 'Dit gesprek is afgelopen. U kunt een nieuw gesprek beginnen.';
const KEPT = 'Wat u nog niet had verstuurd, zetten we dan weer voor u klaar.';

const STILL_SIGNED_IN = 'Uitloggen is niet gelukt. Probeer het zo nog eens.';
/** In milliseconds. */
const TYPING_TOLD_EVERY = 1_000;
const TYPING_TOLD_STAFF_EVERY = 3_000;

export class Chat {
  #root;
  #frame;
  #api = new Api();
  #session = new Session();
  /** Ends with the conversation, and takes all requests along. */
  #life = new AbortController();
  /** @type {Outbox} */
  #outbox;
  /** @type {Stream | null} */
  #stream = null;

  #typingToldAt = 0;
  /** @type {Holder} */
  #heldBy = 'bot';
  /** The first name of the colleague who has the talk. @type {string | null} */
  #by = null;
  #verified = false;
  /** Where the conversation may go on. @type {Telephone[]} */
  #telephones = [];

  /** @param {HTMLElement} root @param {Frame} frame */
  constructor(root, frame) {
    this.#root = root;
    this.#frame = frame;
    this.pane = find(root, '[data-pane]');
    this.starters = find(root, '[data-starters]');
    this.holder = find(root, '[data-holder]');
    this.closed = find(root, '[data-closed]');
    this.announcer = find(root, '[data-announcer]');
    this.newer = find(root, '[data-newer]');
    this.unread = new Unread(this.#session, (count) => this.#showUnread(count));
    this.scroll = new Scroll(this.pane, this.newer, frame.scroller, () => this.#look());
    this.typing = new Typing(find(root, '.typing'));
    this.connection = new Connection(find(root, '.connection'));
    this.composer = new Composer(
      find(root, '[data-composer]'),
      (text) => this.#send({ text, typed: true }),
      () => this.#tellTyping(),
    );
    this.menu = new Menu(find(root, '[data-menu]'), {
      download: () => download(this.log.root),
      print: () => this.#print(),
      elsewhere: () => this.#showElsewhere(),
      'sign-out': () => this.#signOut(),
      end: () => this.#askToEnd(),
    });
    this.log = new Log(find(root, '[data-log]'), {
      choose: ({ title, payload }) => this.#choose(title, payload),
      retry: () => this.#outbox.wake(),
      takeBack: (clientId) => this.#takeBack(clientId),
    });
    this.#outbox = this.#newOutbox();
    this.#listen();
    this.#resume();
  }

  #listen() {
    for (const button of this.starters.querySelectorAll('button')) {
      button.addEventListener('click', () => this.#choose(button.textContent ?? ''));
    }
    this.newer.addEventListener('click', () => {
      this.scroll.toEnd();
      this.#settleFocus();
    });
    this.#listenForEnd();
    this.#root.addEventListener('keep', (event) => this.#keep(/** @type {CustomEvent} */ (event).detail));
    addEventListener('offline', () => this.connection.down());
    addEventListener('online', () => (this.#stream ? this.#stream.renew() : this.#reachable()));
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) return;
      this.#stream?.renewIfSilent();
      this.#look();
    });
    const close = find(this.#root, '[data-close]');
    close.hidden = !this.#frame.close;
    close.addEventListener('click', () => this.#frame.close?.());
  }

  /** The chat has come in sight. */
  shown() {
    this.#look();
    this.#settleFocus();
  }

  /** Where everything up to the newest message is in sight, nothing is unread. */
  #look() {
    if (this.#inSight) this.unread.clear();
  }

  get #inSight() {
    return this.scroll.pinned && !document.hidden && this.#frame.isShown();
  }

  /** @param {number} count */
  #showUnread(count) {
    const words = count === 1 ? 'nieuw bericht' : 'nieuwe berichten';
    this.newer.textContent = count ? `${count} ${words}` : 'Nieuwe berichten';
    this.#frame.unread(count);
  }

  #listenForEnd() {
    const dialog = this.#dialog;
    dialog.addEventListener('close', () => {
      if (dialog.returnValue === 'end') this.#end();
      else this.menu.focus();
    });
  }

  /** @returns {HTMLDialogElement} */
  get #dialog() {
    return find(this.#root, '[data-dialog]');
  }

  #askToEnd() {
    find(this.#dialog, '[data-unsent]').hidden = !this.#session.outbox.length;
    this.#dialog.returnValue = '';
    this.#dialog.showModal();
  }

  #print() {
    find(this.#root, '[data-printed]').textContent = heading(new Date());
    this.#frame.print();
  }

  async #signOut() {
    this.menu.focus();
    try {
      await this.#api.signOut(this.#session, this.#life.signal);
      this.scroll.toEnd();
      this.#settleFocus();
    } catch {
      this.connection.tell(STILL_SIGNED_IN);
    }
  }

  /** Whoever goes on typing while an answer is due is waited for; a colleague sees it in any case. */
  #tellTyping() {
    const isRead = this.#heldBy === 'person';
    const every = isRead ? TYPING_TOLD_STAFF_EVERY : TYPING_TOLD_EVERY;
    if (!this.#session.id || Date.now() - this.#typingToldAt < every) return;
    if (!isRead && !this.log.awaitsAnswer) return;
    this.#typingToldAt = Date.now();
    // Nothing is lost with it: then the answer only comes sooner.
    this.#api.typing(this.#session, this.#life.signal).catch(() => {});
  }

  /**
   * Saves a letter of the case on the person's device.
   * @param {{file: string, document: string, saved: (words: string) => void}} letter
   */
  async #keep({ file, document, saved }) {
    try {
      const blob = await this.#api.document(this.#session, document, this.#life.signal);
      save(blob, file);
      saved('Opgeslagen');
    } catch (error) {
      saved((error instanceof Refusal && error.message) || 'Opslaan lukt nu niet. Probeer het zo nog eens.');
    }
  }

  /** Goes on with the conversation that this tab was in, if any. */
  #resume() {
    find(this.#root, '[data-loading]').hidden = true;
    this.#showUse();
    for (const entry of this.#session.outbox) this.log.showEntry(entry);
    if (this.#session.used) this.scroll.toEnd();
    if (this.#session.id) {
      this.log.setLoading(true);
      this.#follow();
    }
    this.#outbox.run();
    if (!navigator.onLine) this.connection.down();
  }

  #showUse() {
    this.starters.hidden = this.#session.used;
    this.menu.show(this.#session.used);
  }

  /** @param {Said} said */
  #send(said) {
    this.#outbox.add(said);
    this.#showUse();
    this.scroll.toEnd();
  }

  /** @param {string} text @param {string} [payload] */
  #choose(text, payload) {
    this.#send({ text, payload, typed: false });
    this.#settleFocus();
  }

  /** The pressed button disappears. On a touch screen the input would bring up the keyboard, over the answer. */
  #settleFocus() {
    if (matchMedia('(hover: hover) and (pointer: fine)').matches) this.composer.focus();
    else this.pane.focus({ preventScroll: true });
  }

  /** @param {string} clientId */
  #takeBack(clientId) {
    const entry = this.#outbox.remove(clientId);
    this.log.remove(clientId);
    this.#showUse();
    if (entry && !entry.payload) this.composer.text = [this.composer.text, entry.text].filter(Boolean).join('\n');
    this.composer.focus();
  }

  #newOutbox() {
    const { signal } = this.#life;
    return new Outbox(this.#session, signal, {
      deliver: async (entry) => {
        if (!this.#session.id) await this.#start(signal);
        return (await this.#api.send(this.#session, entry, signal)).sequence;
      },
      delivered: ({ client_id }, sequence) => {
        this.log.markSent(client_id, sequence);
        this.#stream?.nudge();
      },
      changed: (entry) => {
        this.log.showEntry(entry);
        if (entry.state === 'rejected') this.announcer.textContent = `Uw bericht is niet verstuurd. ${entry.detail}`;
        if (entry.state === 'delayed' && !this.#stream) this.connection.down();
      },
      lost: () => this.#close(),
    });
  }

  /** @param {AbortSignal} signal */
  async #start(signal) {
    const { id, token } = await this.#api.start(signal);
    Object.assign(this.#session, { id, token });
    this.#session.save();
    this.#follow();
  }

  #follow() {
    this.#stream = new Stream(this.#api, this.#session, this.#life.signal, {
      messages: (messages) => this.#take(messages),
      composing: (composing) => this.#showTyping(composing),
      holder: (holder) => this.#showHolder(holder),
      staffTypes: (name) => this.#showStaffTyping(name),
      standing: (standing) => this.#showStanding(standing),
      up: () => this.#reachable(),
      down: () => {
        this.typing.set(false);
        this.connection.down();
      },
      lost: () => this.#close(),
    });
    this.#stream.run();
  }

  /** @param {Message[]} messages */
  #take(messages) {
    for (const message of messages) {
      if (message.client_id) this.#outbox.remove(message.client_id);
      this.log.add(message);
      if (message.author === 'staff') this.typing.set(false);
    }
    this.scroll.follow();
    this.unread.add(messages);
    this.#look();
  }

  #reachable() {
    this.log.setLoading(false);
    this.connection.up();
    this.#outbox.wake();
  }

  /** @param {boolean} composing */
  #showTyping(composing) {
    // What it still composes when a colleague has the talk is never said.
    this.typing.set(composing && this.#heldBy !== 'person');
    if (composing) this.scroll.follow();
  }

  /** @param {string} name */
  #showStaffTyping(name) {
    this.typing.staff(name);
    this.scroll.follow();
  }

  /** @param {Holder} holder @param {string | null} [by] The colleague's first name, if that is told with it. */
  #showHolder(holder, by = holder === this.#heldBy ? this.#by : null) {
    this.#by = by;
    this.holder.textContent = by ? `U praat met ${by}, medewerker` : (HOLDERS[holder] ?? HOLDERS.bot);
    if (holder !== this.#heldBy) this.typing.set(false);
    this.#heldBy = holder;
  }

  /** @param {Standing} standing */
  #showStanding({ holder, by, verified, handled }) {
    this.#showHolder(holder, by);
    this.menu.setVerified(verified);
    if (verified !== this.#verified) this.#findTelephones(verified);
    this.log.setHandled(handled);
  }

  /** @param {boolean} verified Only who is known may go on elsewhere. */
  async #findTelephones(verified) {
    this.#verified = verified;
    this.#telephones = [];
    // Without it the person goes on here.
    const found = verified && (await this.#api.telephones(this.#session, this.#life.signal).catch(() => null));
    if (found && this.#verified) this.#telephones = found.channels;
    this.menu.setTelephone(this.#telephones.length > 0);
  }

  async #showElsewhere() {
    this.menu.focus();
    const { showElsewhere } = await import('./elsewhere.js');
    const begin = (/** @type {Telephone} */ channel) => this.#api.goOn(this.#session, channel, this.#life.signal);
    showElsewhere(this.#root, this.#telephones, begin, () => this.menu.focus());
  }

  /** The server does not know this conversation any more: say so, and keep what the person wrote. */
  #close() {
    this.#life.abort();
    this.typing.set(false);
    const writing = this.composer.focused;
    this.composer.show(false);
    const unsent = this.#session.outbox.filter(({ payload }) => !payload).map(({ text }) => text);
    const draft = [...unsent, this.composer.text].filter(Boolean).join('\n');
    for (const { client_id } of this.#session.outbox) this.log.remove(client_id);
    const words = draft ? `${CLOSED} ${KEPT}` : CLOSED;
    const again = element('button', { class: 'primary', type: 'button' }, 'Nieuw gesprek beginnen');
    again.addEventListener('click', () => {
      this.#end();
      this.composer.text = draft;
    });
    this.closed.replaceChildren(element('p', {}, words), again);
    if (writing) again.focus();
  }

  #end() {
    this.#life.abort();
    this.#life = new AbortController();
    this.#stream = null;
    this.#session.clear();
    this.#outbox = this.#newOutbox();
    this.log.clear();
    this.unread.reset();
    this.typing.set(false);
    this.#showStanding({ holder: 'bot', by: null, verified: false, handled: 0 });
    this.closed.replaceChildren();
    this.composer.text = '';
    this.composer.show(true);
    this.#showUse();
    this.announcer.textContent = 'Het gesprek is afgesloten.';
    this.#settleFocus();
  }
}
