// @ts-check
/** Keeps the page of the queue as it is in the store, without taking anybody's place on it. */

import { canSound, isOn, sound, turn } from './sound.js';

/** Waiting times go on, also when nothing changes. */
const ANEW_AFTER = 30_000;
/** However much changes: a table that moves all the time cannot be read. Who calls anew is shown at once. */
const AT_MOST_EVERY = 2_000;
const AGAIN_WHEN_BUSY = 50;

const board = /** @type {HTMLElement} */ (document.getElementById('board'));
const news = /** @type {HTMLElement} */ (document.getElementById('news'));
/** @type {ReturnType<typeof setTimeout> | undefined} */
let next;
let dueAt = Infinity;
let shownAt = -Infinity;
let dangers = '';
let [waiting, calls] = [0, 0];
let isBusy = false;

/** After so long, unless it is to be sooner already. @param {number} wait */
function plan(wait) {
  const at = performance.now() + wait;
  if (at >= dueAt) return;
  dueAt = at;
  clearTimeout(next);
  next = setTimeout(renew, wait);
}

async function renew() {
  dueAt = Infinity;
  if (isBusy) return plan(AGAIN_WHEN_BUSY);
  isBusy = true;
  try {
    const answer = await fetch(/** @type {string} */ (board.dataset.address));
    if (answer.ok) show(await answer.text());
  } catch {
    // The line of the alarm tells that there is no connection.
  } finally {
    isBusy = false;
    shownAt = performance.now();
    plan(ANEW_AFTER);
  }
}

/** @param {string} html */
function show(html) {
  const before = talks();
  const focus = document.activeElement;
  const held = focus instanceof HTMLElement && board.contains(focus) ? place(focus) : null;
  const [left, top] = [scrollX, scrollY];
  board.innerHTML = html;
  held?.();
  scrollTo(left, top);
  tell(talks().filter((talk) => !before.includes(talk)).length);
}

/** How to give the focus back after everything around it was replaced. @param {HTMLElement} focus */
function place(focus) {
  const id = focus.id || focus.getAttribute('aria-labelledby');
  const region = focus.closest('[role="region"]')?.getAttribute('aria-labelledby');
  return () => {
    const same =
      (id && (document.getElementById(id) ?? null)) ||
      (region && board.querySelector(`[role="region"][aria-labelledby="${region}"]`)) ||
      document.getElementById('inhoud');
    const target = same?.matches('caption') ? same.closest('[role="region"]') : same;
    /** @type {HTMLElement} */ (target).focus({ preventScroll: true });
  };
}

function talks() {
  return [...board.querySelectorAll('[data-talk]')].map((row) => row.getAttribute('data-talk'));
}

/** @param {number} count */
function tell(count) {
  if (count === 1) news.textContent = 'Er is een gesprek bij gekomen.';
  if (count > 1) news.textContent = `Er zijn ${count} gesprekken bij gekomen.`;
}

document.addEventListener('queue-changed', (event) => {
  const now = /** @type {CustomEvent<import('./alerts.js').Counts>} */ (event).detail;
  const isUrgent = String(now.dangers) !== dangers || now.waiting > waiting || now.calls > calls;
  dangers = String(now.dangers);
  [waiting, calls] = [now.waiting, now.calls];
  plan(isUrgent ? 0 : Math.max(0, shownAt + AT_MOST_EVERY - performance.now()));
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) plan(0);
});
plan(ANEW_AFTER);

const setting = /** @type {HTMLElement} */ (document.getElementById('sound-setting'));
const button = /** @type {HTMLButtonElement} */ (document.getElementById('sound'));
const hint = /** @type {HTMLElement} */ (document.getElementById('sound-hint'));

function showSetting() {
  button.setAttribute('aria-pressed', String(isOn()));
  hint.hidden = !isOn() || canSound();
}

button.addEventListener('click', () => {
  turn(!isOn());
  sound();
  showSetting();
});
for (const act of ['pointerup', 'keyup']) document.addEventListener(act, () => setTimeout(showSetting, 100));
setting.hidden = false;
showSetting();
