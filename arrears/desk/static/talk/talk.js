// @ts-check
/** The page of one talk: everything on it works without this; with it, it is live. */

import { find } from '/static/dom.js';
import { Answers } from './answers.js';
import { Composer } from './composer.js';
import { Log } from './log.js';
import { Outbox } from './outbox.js';
import { listenForShortcuts } from './shortcuts.js';
import { Stand } from './stand.js';
import { Window } from './window.js';

const page = find(document, '#talk');
const path = /** @type {string} */ (page.dataset.path);
const line = find(document, '#line');

const log = new Log(find(document, '#log'), find(document, '#typing'));
const window_ = new Window(find(document, '#window'), () => composer.allow(stand.mine, window_.open));
const outbox = new Outbox(path, log, (words) => say(words));
const composer = new Composer(
  /** @type {HTMLFormElement} */ (find(document, '#composer')),
  path,
  (text) => outbox.add(text),
);
const stand = new Stand(find(document, '#stand'), () => composer.allow(stand.mine, window_.open));
new Answers(find(document, '#answers'), composer);
listenForShortcuts();

/** @param {string} words Shown and read aloud; nothing takes it away again. */
function say(words) {
  line.textContent = words;
  line.hidden = !words;
}

// An earlier stretch of the log stands still.
if (!('earlier' in page.dataset)) follow();

function follow() {
  log.toEnd();
  const source = new EventSource(`${path}/events`);
  /** @param {string} name @param {(data: any) => void} then */
  const on = (name, then) => source.addEventListener(name, (event) => then(JSON.parse(event.data)));
  source.addEventListener('open', () => {
    say('');
    outbox.run();
  });
  source.addEventListener('error', () => {
    log.show({ composing: false });
    if (source.readyState === EventSource.CLOSED) say('De verbinding is weg. Laad de pagina opnieuw.');
    else say('De verbinding hapert. Wat u typt, blijft bewaard en gaat zodra het weer kan.');
  });
  on('item', (item) => {
    outbox.arrived(item);
    log.put(item);
  });
  on('composing', ({ composing }) => log.show({ composing }));
  on('typing', () => log.show({ typing: true }));
  on('stand', (told) => {
    stand.show(told.html, told.mine);
    window_.show(told.window_open, told.closes_at);
    composer.allow(told.mine, told.window_open);
  });
  on('signed_out', () => {
    source.close();
    say('U bent niet meer aangemeld. Laad de pagina opnieuw om u aan te melden.');
  });
}
