/** How much the other side said that has not been in sight yet; also after a reload. */

/** @import { Message } from '../types' */

export class Unread {
  #session;
  #changed;
  #latest = 0;
  #count = 0;

  /**
   * @param {import('./session.js').Session} session
   * @param {(count: number) => void} changed
   */
  constructor(session, changed) {
    this.#session = session;
    this.#changed = changed;
  }

  /** @param {Message[]} messages In order. */
  add(messages) {
    const news = messages.filter(({ author, sequence }) => author !== 'person' && sequence > this.#session.seen);
    this.#latest = Math.max(this.#latest, ...messages.map(({ sequence }) => sequence));
    this.#set(this.#count + news.length);
  }

  /** All of it is in sight. */
  clear() {
    if (this.#latest > this.#session.seen) {
      this.#session.seen = this.#latest;
      this.#session.save();
    }
    this.#set(0);
  }

  /** Another conversation begins. */
  reset() {
    this.#latest = 0;
    this.#set(0);
  }

  /** @param {number} count */
  #set(count) {
    if (count === this.#count) return;
    this.#count = count;
    this.#changed(count);
  }
}
