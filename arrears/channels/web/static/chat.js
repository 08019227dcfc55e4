/** Puts the chat together: what the person does, what the server says, and what the page shows. */

import { Api } from './api.js';
import { Composer } from './composer.js';
import { element, find } from './dom.js';
import { Log } from './log.js';
import { Outbox } from './outbox.js';
import { Scroll } from './scroll.js';
import { Session } from './session.js';
import { Connection, Typing } from './status.js';
import { Stream } from './stream.js';

const HOLDERS = {
  bot: 'Digitale assistent',
  queue: 'U wacht op een medewerker',
  person: 'U praat met een medewerker',
};

const CLOSED = 'Dit gesprek is afgelopen. U kunt een nieuw gesprek beginnen.';
const KEPT = 'Wat u nog niet had verstuurd, zetten we dan weer voor u klaar.';

class Chat {
  #root;
  #api = new Api();
  #session = new Session();
  /** Ends with the conversation, and takes all requests along. */
  #life = new AbortController();
  /** @type {Outbox} */
  #outbox;
  /** @type {Stream | null} */
  #stream = null;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.pane = find(root, '[data-pane]');
    this.starters = find(root, '[data-starters]');
    this.endButton = find(root, '[data-end]');
    this.holder = find(root, '[data-holder]');
    this.closed = find(root, '[data-closed]');
    this.announcer = find(root, '[data-announcer]');
    this.scroll = new Scroll(this.pane, find(root, '[data-newer]'));
    this.typing = new Typing(find(root, '.typing'));
    this.connection = new Connection(find(root, '.connection'));
    this.composer = new Composer(find(root, '[data-composer]'), (text) => this.#send(text));
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
    find(this.#root, '[data-newer]').addEventListener('click', () => {
      this.scroll.toEnd();
      this.#settleFocus();
    });
    this.#listenForEnd();
    addEventListener('offline', () => this.connection.down());
    addEventListener('online', () => (this.#stream ? this.#stream.renew() : this.#reachable()));
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) this.#stream?.renewIfSilent();
    });
  }

  #listenForEnd() {
    const dialog = /** @type {HTMLDialogElement} */ (find(this.#root, '[data-dialog]'));
    this.endButton.addEventListener('click', () => {
      find(dialog, '[data-unsent]').hidden = !this.#session.outbox.length;
      dialog.returnValue = '';
      dialog.showModal();
    });
    dialog.addEventListener('close', () => {
      if (dialog.returnValue === 'end') this.#end();
    });
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
    this.endButton.hidden = !this.#session.used;
  }

  /** @param {string} text @param {string} [payload] */
  #send(text, payload) {
    this.#outbox.add(text, payload);
    this.#showUse();
    this.scroll.toEnd();
  }

  /** @param {string} text @param {string} [payload] */
  #choose(text, payload) {
    this.#send(text, payload);
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
      up: () => this.#reachable(),
      down: () => {
        this.typing.set(false);
        this.connection.down();
      },
      lost: () => this.#close(),
    });
    this.#stream.run();
  }

  /** @param {import('./api.js').Message[]} messages */
  #take(messages) {
    for (const message of messages) {
      if (message.client_id) this.#outbox.remove(message.client_id);
      this.log.add(message);
    }
    this.scroll.follow();
  }

  #reachable() {
    this.log.setLoading(false);
    this.connection.up();
    this.#outbox.wake();
  }

  /** @param {boolean} composing */
  #showTyping(composing) {
    this.typing.set(composing);
    if (composing) this.scroll.follow();
  }

  /** @param {import('./api.js').Holder} holder */
  #showHolder(holder) {
    this.holder.textContent = HOLDERS[holder] ?? HOLDERS.bot;
    this.typing.staff = holder === 'person';
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
    this.typing.set(false);
    this.#showHolder('bot');
    this.closed.replaceChildren();
    this.composer.text = '';
    this.composer.show(true);
    this.#showUse();
    this.announcer.textContent = 'Het gesprek is afgesloten.';
    this.#settleFocus();
  }
}

for (const root of document.querySelectorAll('[data-chat]')) new Chat(/** @type {HTMLElement} */ (root));
