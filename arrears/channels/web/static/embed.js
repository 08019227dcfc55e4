/** The chat on another site: a button, and a panel that opens. Nothing of it mixes with the site. */

import { element } from './dom.js';
import { Session } from './session.js';

/** @import { Options } from '../types' */

const LABEL = 'Stel uw vraag';
const TITLE = 'Chat met Meedenker';
const NOT_LOADED = 'De chat laadt nu niet. Probeer het over een paar minuten nog eens.';
const PRINTED_ALONE = '@media print { body > :not(meedenker-chat) { display: none !important } }';
/** On a smaller screen the panel covers all of it. */
const SMALL = '(max-width: 30rem), (max-height: 26rem)';

/** @param {Options} options */
export async function embed(options) {
  const css = await text('style.css');
  if (!document.body) await new Promise((resolve) => addEventListener('DOMContentLoaded', resolve));
  if (document.querySelector('meedenker-chat')) return;
  const host = element('meedenker-chat', { lang: 'nl', 'data-position': options.position === 'left' ? 'left' : 'right' });
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet(inPixels(css, host))];
  new Widget(root, options);
}

class Widget {
  #root;
  #launcher;
  #count = element('span', { class: 'badge', hidden: true });
  #news = element('p', { class: 'unseen', role: 'status' });
  #panel = /** @type {HTMLDialogElement} */ (element('dialog', { class: 'panel', 'aria-label': TITLE }));
  /** @type {Promise<import('./chat.js').Chat> | null} */
  #chat = null;

  /** @param {ShadowRoot} root @param {Options} options */
  constructor(root, { label = LABEL, language }) {
    this.#root = root;
    const words = element('span', { lang: language }, label);
    this.#launcher = element('button', { class: 'launcher', type: 'button', 'aria-haspopup': 'dialog' }, words, this.#count);
    root.append(element('aside', { 'aria-label': TITLE }, this.#launcher, this.#news, this.#panel));
    this.#launcher.addEventListener('click', () => this.#open());
    this.#panel.addEventListener('close', () => this.#closed());
    this.#panel.addEventListener('keydown', (event) => this.#pressed(event));
    visualViewport?.addEventListener('resize', () => this.#fit());
    visualViewport?.addEventListener('scroll', () => this.#fit());
    // Who was talking hears it on this page too when there is something new.
    if (new Session().used) this.#load();
  }

  async #open() {
    if (matchMedia(SMALL).matches) this.#panel.showModal();
    else this.#panel.show();
    this.#launcher.hidden = true;
    this.#fit();
    (await this.#load())?.shown();
  }

  #closed() {
    this.#launcher.hidden = false;
    this.#launcher.focus();
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const asks = this.#panel.querySelector('dialog[open]');
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing && !asks) this.#panel.close();
  }

  /** With a keyboard on the screen less of it is left than the style sheet can know. */
  #fit() {
    if (!visualViewport) return;
    this.#panel.style.setProperty('--height', `${visualViewport.height}px`);
    this.#panel.style.setProperty('--top', `${visualViewport.offsetTop}px`);
  }

  #load() {
    this.#chat ??= this.#fill();
    return this.#chat.catch(() => {
      this.#chat = null;
      const close = element('button', { class: 'quiet', type: 'button' }, 'Verbergen');
      close.addEventListener('click', () => this.#panel.close());
      this.#panel.replaceChildren(element('div', { class: 'closed', role: 'alert' }, element('p', {}, NOT_LOADED), close));
    });
  }

  async #fill() {
    const [{ Chat }, markup] = await Promise.all([import('./chat.js'), parsed('chat.html')]);
    this.#panel.replaceChildren(markup);
    return new Chat(markup, {
      scroller: this.#panel,
      isShown: () => this.#panel.open,
      print: () => this.#print(),
      unread: (count) => this.#showUnread(count),
      close: () => this.#panel.close(),
    });
  }

  /** @param {number} count */
  #showUnread(count) {
    const words = count === 1 ? 'nieuw bericht' : 'nieuwe berichten';
    this.#count.hidden = !count;
    this.#count.replaceChildren(`${count}`, element('span', { class: 'unseen' }, ` ${words}`));
    this.#news.textContent = count && !this.#panel.open ? `${count} ${words} in de chat` : '';
  }

  /** Only while it prints does the rest of the site step aside. */
  #print() {
    const alone = sheet(PRINTED_ALONE);
    const host = this.#root.host;
    host.toggleAttribute('data-printing', true);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, alone];
    addEventListener('afterprint', () => {
      host.toggleAttribute('data-printing', false);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== alone);
    }, { once: true });
    print();
  }
}

/** @param {string} name */
async function text(name) {
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.text();
}

/**
 * A file as elements. A request that parses, since a site may forbid to parse text (Trusted Types).
 * @param {string} name
 * @returns {Promise<HTMLElement>}
 */
function parsed(name) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', new URL(name, import.meta.url));
    request.responseType = 'document';
    request.onload = () => (request.status === 200 ? resolve(document.adoptNode(request.response.body.firstElementChild)) : reject());
    request.onerror = reject;
    request.send();
  });
}

/** Style sheets made by a script are let in by every content security policy. @param {string} css */
function sheet(css) {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

/**
 * A site may have made a rem something else; here it is the size of text that the person chose.
 * @param {string} css
 * @param {HTMLElement} host
 */
function inPixels(css, host) {
  host.style.fontSize = 'medium';
  const size = parseFloat(getComputedStyle(host).fontSize);
  return css.replace(/([\d.]+)rem\b/g, (_, count) => `${count * size}px`);
}
