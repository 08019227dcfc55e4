// @ts-check
/**
 * On every page of the desk: danger is seen and heard, and the title tells how much waits.
 * A browser opens few connections to one site, so of all open windows one listens and tells the others.
 */

import { Alarm } from './alarm.js';
import { badge } from './badge.js';

/** @typedef {{ waiting: number, calls: number, danger: number, dangers: number[] }} Counts */
/** @typedef {{ id: number, talk: string, held_by: string | null, text: string }} Danger */
/** @typedef {{ name: 'queue', data: Counts } | { name: 'danger', data: Danger } | { name: 'line', data: boolean }} News */

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 20_000;

const alarm = new Alarm();
const others = new BroadcastChannel('desk-events');
/** What a window that is opened later must know. @type {Map<string, News>} */
const known = new Map();

/** @param {News} news */
function take(news) {
  if (news.name === 'queue') {
    badge(news.data.waiting, news.data.danger);
    alarm.keep(news.data.dangers);
    document.dispatchEvent(new CustomEvent('queue-changed', { detail: news.data }));
  }
  if (news.name === 'danger') alarm.raise(news.data);
  if (news.name === 'line') alarm.line(news.data);
}

/** @param {News} news */
function pass(news) {
  remember(news);
  others.postMessage(news);
  take(news);
}

/** @param {News} news */
function remember(news) {
  if (news.name === 'danger') known.set(`danger ${news.data.id}`, news);
  else known.set(news.name, news);
  if (news.name !== 'queue') return;
  for (const [key, kept] of known) {
    if (kept.name === 'danger' && !news.data.dangers.includes(kept.data.id)) known.delete(key);
  }
}

/** Listens for as long as this window is open. */
function listen() {
  let wait = FIRST_WAIT;
  others.addEventListener('message', ({ data }) => {
    if (data === 'what is known?') for (const news of known.values()) others.postMessage(news);
  });
  const open = () => {
    const source = new EventSource('/desk/events');
    for (const name of /** @type {const} */ (['queue', 'danger'])) {
      source.addEventListener(name, ({ data }) => pass(/** @type {News} */ ({ name, data: JSON.parse(data) })));
    }
    source.addEventListener('open', () => {
      wait = FIRST_WAIT;
      pass({ name: 'line', data: true });
    });
    source.addEventListener('error', () => {
      pass({ name: 'line', data: false });
      // A browser tries again by itself, but not after a refusal.
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(open, wait);
      wait = Math.min(2 * wait, LONGEST_WAIT);
    });
  };
  open();
  return new Promise(() => {});
}

others.addEventListener('message', ({ data }) => {
  if (typeof data === 'object') take(data);
});
others.postMessage('what is known?');
navigator.locks.request('desk-events', listen);
