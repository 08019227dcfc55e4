/** Talks to the chat's HTTP interface; the only module that knows its addresses. */

const DEADLINE = 15_000;
const TRY_AGAIN = [408, 425, 429];

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./session.js').Entry} Entry */
/** @typedef {{title: string, payload: string}} Choice */
/** @typedef {{kind: 'schedule', title: string, total: string, rows: {due_on: string, amount: string}[]}} Schedule */
/** @typedef {{kind: 'amounts', title: string, total: string, rows: {label: string, amount: string}[]}} Amounts */
/** @typedef {{kind: 'qr', title: string, total: string, rows: {label: string, amount: string}[], iban: string, image: string}} Transfer */
/** @typedef {'bot' | 'queue' | 'person'} Holder */

/**
 * @typedef {object} Message
 * @property {number} sequence
 * @property {'person' | 'bot' | 'staff' | 'notice'} author
 * @property {string | null} text
 * @property {string | null} client_id
 * @property {Choice[]} buttons
 * @property {Schedule | Amounts | Transfer | null} card
 * @property {string} at
 */

/** @typedef {{messages: Message[], composing: boolean, holder: Holder}} History */

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
  #base;

  constructor(base = '/chat/conversations') {
    this.#base = base;
  }

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
  send(session, { client_id, text, payload }, signal) {
    return requestJson(this.#address(session, 'messages'), {
      method: 'POST',
      headers: { ...authorization(session), 'Content-Type': 'application/json' },
      body: JSON.stringify({ client_id, text, payload }),
      signal,
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
async function requestJson(address, { signal, ...options }) {
  const deadline = new AbortController();
  const abort = () => deadline.abort();
  const timer = setTimeout(abort, DEADLINE);
  signal.addEventListener('abort', abort);
  try {
    const response = await request(address, { ...options, signal: deadline.signal });
    return await response.json();
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}
