/** Talks to the chat's HTTP interface; the only module that knows its addresses. */

/** @import { Entry, GoingOn, History, Session, Telephone } from '../types' */

const DEADLINE = 15_000;
const TRY_AGAIN = [408, 425, 429];

/** The server understood and said no. */
export class Refusal extends Error {
  /**
   * @param {number} status
   * @param {string} detail In Dutch, fit to show.
   * @param {number} retryAfter In milliseconds.
   */
  constructor(status, detail, retryAfter) {
    super(detail);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** The conversation is unknown, or no longer ours. */
  get lost() {
    return this.status === 401 || this.status === 404;
  }

  /** Asking again would give the same answer. */
  get permanent() {
    return this.status < 500 && !TRY_AGAIN.includes(this.status);
  }
}

export class Api {
  /** Where this file comes from, which for a widget is another site. */
  #base = new URL('../chat/conversations', import.meta.url).href;

  /**
   * @param {AbortSignal} signal
   * @returns {Promise<{id: string, token: string}>}
   */
  start(signal) {
    return requestJson(this.#base, { method: 'POST', signal });
  }

  /**
   * @param {Session} session
   * @param {Entry} entry
   * @param {AbortSignal} signal
   * @returns {Promise<{sequence: number}>}
   */
  send(session, { client_id, text, payload, typed }, signal) {
    return requestJson(this.#address(session, 'messages'), {
      method: 'POST',
      headers: { ...authorization(session), 'Content-Type': 'application/json' },
      body: JSON.stringify({ client_id, text, payload, typed }),
      signal,
    });
  }

  /**
   * The person goes on typing.
   * @param {Session} session
   * @param {AbortSignal} signal
   */
  typing(session, signal) {
    return request(this.#address(session, 'typing'), { method: 'POST', headers: authorization(session), signal });
  }

  /**
   * Closes the case for this conversation.
   * @param {Session} session
   * @param {AbortSignal} signal
   */
  signOut(session, signal) {
    return within(DEADLINE, signal, (signal) => {
      return request(this.#address(session, 'sign-out'), { method: 'POST', headers: authorization(session), signal });
    });
  }

  /**
   * @param {Session} session
   * @param {number} after
   * @param {AbortSignal} signal
   * @returns {Promise<History>}
   */
  messages(session, after, signal) {
    return requestJson(this.#address(session, `messages?after=${after}`), { headers: authorization(session), signal });
  }

  /**
   * @param {Session} session
   * @param {number} after
   * @param {AbortSignal} signal
   */
  events(session, after, signal) {
    const headers = { ...authorization(session), Accept: 'text/event-stream' };
    return request(this.#address(session, `events?after=${after}`), { headers, signal });
  }

  /**
   * @param {Session} session
   * @param {string} id
   * @param {AbortSignal} signal
   * @returns {Promise<Blob>}
   */
  async document(session, id, signal) {
    const address = this.#address(session, `documents/${encodeURIComponent(id)}`);
    const response = await request(address, { headers: authorization(session), signal });
    return response.blob();
  }

  /**
   * Where the conversation may go on by telephone.
   * @param {Session} session
   * @param {AbortSignal} signal
   * @returns {Promise<{channels: Telephone[]}>}
   */
  telephones(session, signal) {
    return requestJson(this.#address(session, 'elsewhere'), { headers: authorization(session), signal });
  }

  /**
   * @param {Session} session
   * @param {Telephone} channel
   * @param {AbortSignal} signal
   * @returns {Promise<GoingOn>}
   */
  goOn(session, channel, signal) {
    return requestJson(this.#address(session, 'elsewhere'), {
      method: 'POST',
      headers: { ...authorization(session), 'Content-Type': 'application/json' },
      body: JSON.stringify({ channel }),
      signal,
    });
  }

  /** @param {Session} session @param {string} rest */
  #address(session, rest) {
    return `${this.#base}/${session.id}/${rest}`;
  }
}

/** @param {Session} session */
function authorization(session) {
  return { Authorization: `Bearer ${session.token}` };
}

/** @param {string} address @param {RequestInit} options */
async function request(address, options) {
  const response = await fetch(address, { cache: 'no-store', ...options });
  if (response.ok) return response;

  const problem = await response.json().catch(() => ({}));
  const retryAfter = Number(response.headers.get('Retry-After')) * 1000 || 0;
  const detail = [problem.detail, problem.title].find((text) => typeof text === 'string');
  throw new Refusal(response.status, detail ?? '', retryAfter);
}

/**
 * @param {string} address
 * @param {RequestInit & {signal: AbortSignal}} options
 */
function requestJson(address, { signal, ...options }) {
  return within(DEADLINE, signal, async (signal) => (await request(address, { ...options, signal })).json());
}

/**
 * @template T
 * @param {number} milliseconds
 * @param {AbortSignal} signal
 * @param {(signal: AbortSignal) => Promise<T>} act
 */
async function within(milliseconds, signal, act) {
  const deadline = new AbortController();
  const abort = () => deadline.abort();
  const timer = setTimeout(abort, milliseconds);
  signal.addEventListener('abort', abort);
  try {
    return await act(deadline.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}
