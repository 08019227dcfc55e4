/** Own messages on their way: in order, one at a time, tried until the server has said yes or no. */

import { Refusal } from './api.js';
import { backoff, Pause } from './retry.js';

/** @import { Courier, Entry, Said } from '../types' */

export class Outbox {
  #session;
  #signal;
  #courier;
  #running = false;
  #pause = new Pause();

  /**
   * @param {import('./session.js').Session} session
   * @param {AbortSignal} signal
   * @param {Courier} courier
   */
  constructor(session, signal, courier) {
    this.#session = session;
    this.#signal = signal;
    this.#courier = courier;
  }

  /** @param {Said} said */
  add(said) {
    /** @type {Entry} */
    const entry = { ...said, client_id: uuid(), at: new Date().toISOString(), state: 'sending' };
    this.#session.outbox.push(entry);
    this.#mark(entry, 'sending');
    this.run();
  }

  /** @param {string} clientId @returns {Entry | undefined} */
  remove(clientId) {
    const entry = this.#session.outbox.find(({ client_id }) => client_id === clientId);
    if (!entry) return undefined;
    this.#session.outbox = this.#session.outbox.filter((other) => other !== entry);
    this.#session.save();
    return entry;
  }

  /** Tries again now instead of after the wait. */
  wake() {
    this.#pause.wake();
  }

  async run() {
    if (this.#running) return;
    this.#running = true;
    let attempt = 0;
    let entry;
    while ((entry = this.#waiting[0]) && !this.#signal.aborted) {
      const wait = await this.#attempt(entry, attempt);
      attempt = wait ? attempt + 1 : 0;
      if (wait) await this.#pause.wait(wait, this.#signal);
    }
    this.#running = false;
  }

  get #waiting() {
    return this.#session.outbox.filter(({ state }) => state !== 'rejected');
  }

  /**
   * @param {Entry} entry
   * @param {number} attempt
   * @returns {Promise<number>} How long to wait before the next, in milliseconds.
   */
  async #attempt(entry, attempt) {
    try {
      const sequence = await this.#courier.deliver(entry);
      this.remove(entry.client_id);
      this.#courier.delivered(entry, sequence);
      return 0;
    } catch (error) {
      if (this.#signal.aborted) return 0;
      const refusal = error instanceof Refusal ? error : null;
      if (refusal?.lost && this.#session.id) {
        this.#courier.lost();
        return 0;
      }
      if (refusal?.permanent) {
        entry.detail = refusal.message;
        this.#mark(entry, 'rejected');
        return 0;
      }
      for (const late of this.#waiting) this.#mark(late, 'delayed');
      return Math.max(backoff(attempt), refusal?.retryAfter ?? 0);
    }
  }

  /** @param {Entry} entry @param {Entry['state']} state */
  #mark(entry, state) {
    entry.state = state;
    this.#session.save();
    this.#courier.changed(entry);
  }
}

/** `crypto.randomUUID` is missing on older phones and on plain http. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
