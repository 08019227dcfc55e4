// @ts-check
/**
 * What a colleague has said and the server has not confirmed: in order, one at a time, each with an id of its own,
 * so that what was typed without a connection is sent once when it is back. It outlives a reload of the page.
 */

import { backoff, Pause } from '/static/retry.js';
import { post, Refused, uuid } from './posting.js';

/** @typedef {{id: string, text: string}} Unsent */

export class Outbox {
  #path;
  #log;
  #say;
  #running = false;
  #pause = new Pause();
  /** @type {Unsent[]} */
  #unsent;

  /**
   * @param {string} path
   * @param {import('./log.js').Log} log
   * @param {(words: string) => void} say
   */
  constructor(path, log, say) {
    this.#path = path;
    this.#log = log;
    this.#say = say;
    this.#unsent = JSON.parse(sessionStorage.getItem(this.#name) ?? '[]');
    for (const { id, text } of this.#unsent) log.showUnsent(id, text, 'Nog niet verstuurd');
    addEventListener('online', () => this.run());
  }

  /** @param {string} text */
  add(text) {
    const entry = { id: uuid(), text };
    this.#unsent.push(entry);
    this.#keep();
    this.#log.showUnsent(entry.id, text, 'Wordt verstuurd');
    this.run();
  }

  /** The log shows it by itself now. @param {{html: string}} item */
  arrived({ html }) {
    for (const { id } of this.#unsent) {
      if (html.includes(`data-client="${id}"`)) this.#remove(id);
    }
  }

  async run() {
    this.#pause.wake();
    if (this.#running) return;
    this.#running = true;
    let attempt = 0;
    let entry;
    while ((entry = this.#unsent[0])) {
      if (await this.#sent(entry)) attempt = 0;
      else await this.#pause.wait(backoff(attempt++), new AbortController().signal);
    }
    this.#running = false;
  }

  /** Whether there is an answer, be it yes or no. @param {Unsent} entry */
  async #sent({ id, text }) {
    try {
      await post(`${this.#path}/say`, { client_id: id, text });
      this.#remove(id);
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) {
        this.#log.showUnsent(id, text, 'Nog niet verstuurd. We proberen het opnieuw.');
        return false;
      }
      this.#remove(id);
      this.#say(`${error.message} U schreef: “${text}”`);
      return true;
    }
  }

  /** @param {string} id */
  #remove(id) {
    this.#unsent = this.#unsent.filter((entry) => entry.id !== id);
    this.#keep();
    this.#log.removeUnsent(id);
  }

  #keep() {
    sessionStorage.setItem(this.#name, JSON.stringify(this.#unsent));
  }

  get #name() {
    return `unsent ${this.#path}`;
  }
}
