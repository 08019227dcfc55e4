/**
 * Live updates: server-sent events read with fetch, because EventSource cannot send the token in a header.
 * Each connection first asks for what was missed, so that a proxy that holds back streams only makes us slower.
 */

import { Refusal } from './api.js';
import { backoff, Pause } from './retry.js';

/** @import { Holder, Listener, Message, Standing } from '../types' */

/** The server gives a sign of life every 15 seconds. */
const SILENCE = 40_000;
/** A line that held this long was a good one: the next attempt is a first one again. */
const STEADY = 5_000;

export class Stream {
  #api;
  #session;
  #signal;
  #on;
  /** Only what came in order over this line; the answer to a post may be ahead of it. */
  #after = 0;
  #heardAt = 0;
  #hurry = false;
  #line = new AbortController();
  #pause = new Pause();

  /**
   * @param {import('./api.js').Api} api
   * @param {import('./session.js').Session} session
   * @param {AbortSignal} signal
   * @param {Listener} on
   */
  constructor(api, session, signal, on) {
    this.#api = api;
    this.#session = session;
    this.#signal = signal;
    this.#on = on;
    signal.addEventListener('abort', () => this.#line.abort());
  }

  async run() {
    let attempt = 0;
    while (!this.#signal.aborted) {
      const startedAt = Date.now();
      try {
        await this.#connect();
      } catch (error) {
        if (this.#signal.aborted) return;
        if (error instanceof Refusal && error.lost) return this.#on.lost();
      }
      this.#on.down();
      attempt = Date.now() - startedAt > STEADY ? 0 : attempt + 1;
      if (!this.#hurry) await this.#pause.wait(backoff(attempt), this.#signal);
    }
  }

  /** Ends a wait between attempts; a line that is open stays as it is. */
  nudge() {
    this.#pause.wake();
  }

  /** The network changed under us: an open line may be dead without knowing it. */
  renew() {
    this.#hurry = true;
    this.#line.abort();
    this.#pause.wake();
  }

  /** For a page that comes back from sleep. */
  renewIfSilent() {
    if (Date.now() - this.#heardAt > SILENCE / 2) this.renew();
  }

  async #connect() {
    this.#hurry = false;
    this.#line = new AbortController();
    const { signal } = this.#line;

    const history = await this.#api.messages(this.#session, this.#after, signal);
    this.#take(history.messages);
    this.#on.standing(history);
    this.#on.composing(history.composing);
    this.#on.up();

    const abort = () => this.#line.abort();
    let watch = setTimeout(abort, SILENCE);
    try {
      const response = await this.#api.events(this.#session, this.#after, signal);
      const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
      const decoder = new TextDecoder();
      const parser = new EventParser((name, data) => this.#dispatch(name, data));
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(watch);
        watch = setTimeout(abort, SILENCE);
        this.#heardAt = Date.now();
        parser.push(decoder.decode(value, { stream: true }));
      }
    } finally {
      clearTimeout(watch);
    }
  }

  /** @param {string} name @param {string} data */
  #dispatch(name, data) {
    const value = JSON.parse(data);
    if (name === 'message') this.#take([value]);
    if (name === 'composing') this.#on.composing(value.composing);
    if (name === 'holder') this.#on.holder(value.holder);
    if (name === 'staff_typing') this.#on.staffTypes(value.by);
    if (name === 'standing') this.#on.standing(value);
  }

  /** @param {Message[]} messages */
  #take(messages) {
    const news = messages.filter(({ sequence }) => sequence > this.#after);
    if (!news.length) return;
    this.#on.messages(news);
    this.#after = news[news.length - 1].sequence;
  }
}

/** Reads the text/event-stream format, however it is cut into pieces. */
export class EventParser {
  #emit;
  #rest = '';
  #name = '';
  /** @type {string[]} */
  #data = [];

  /** @param {(name: string, data: string) => void} emit */
  constructor(emit) {
    this.#emit = emit;
  }

  /** @param {string} text */
  push(text) {
    this.#rest += text;
    // A carriage return at the very end may be half of a line ending.
    const lines = this.#rest.split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#read(line);
  }

  /** @param {string} line */
  #read(line) {
    if (line === '') return this.#finish();
    const [, field, value] = /** @type {RegExpMatchArray} */ (line.match(/^([^:]*):? ?(.*)$/));
    if (field === 'event') this.#name = value;
    if (field === 'data') this.#data.push(value);
  }

  #finish() {
    if (this.#data.length) this.#emit(this.#name || 'message', this.#data.join('\n'));
    this.#name = '';
    this.#data = [];
  }
}
