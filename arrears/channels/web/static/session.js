/**
 * What this tab remembers: which conversation, and what is not sent yet.
 * Kept per tab, so that the next person at a shared computer finds nothing.
 */

/** @import { Entry } from '../types' */

const KEY = 'meedenker.conversation';

export class Session {
  /** @type {string | null} */
  id = null;
  /** @type {string | null} */
  token = null;
  /** @type {Entry[]} */
  outbox = [];
  /** The number of the newest message that was in sight. */
  seen = 0;

  constructor() {
    try {
      Object.assign(this, JSON.parse(sessionStorage.getItem(KEY) ?? '{}'));
    } catch {
      // Without storage the talk works as long as the page stays open.
    }
  }

  get used() {
    return this.id !== null || this.outbox.length > 0;
  }

  save() {
    try {
      sessionStorage.setItem(KEY, JSON.stringify({ id: this.id, token: this.token, outbox: this.outbox, seen: this.seen }));
    } catch {
      // See the constructor.
    }
  }

  clear() {
    Object.assign(this, { id: null, token: null, outbox: [], seen: 0 });
    try {
      sessionStorage.removeItem(KEY);
    } catch {
      // See the constructor.
    }
  }
}
