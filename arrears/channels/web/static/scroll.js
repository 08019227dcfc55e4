/** Keeps the newest message in sight, unless the person is reading further up. */

const NEAR = 48;

export class Scroll {
  #pane;
  #newer;
  /** Not before there is something to follow: the welcome is read from its top. */
  #pinned = false;

  /** @param {HTMLElement} pane @param {HTMLElement} newer The button that leads to the newest message. */
  constructor(pane, newer) {
    this.#pane = pane;
    this.#newer = newer;
    // On a low screen the whole page scrolls instead of the pane.
    document.addEventListener('scroll', () => this.#look(), { capture: true, passive: true });
    const observer = new ResizeObserver(() => this.#pinned && this.toEnd());
    for (const node of [pane, ...pane.children]) observer.observe(node);
  }

  toEnd() {
    for (const scroller of this.#scrollers) scroller.scrollTop = scroller.scrollHeight;
    this.#look();
  }

  /** Something was added below. */
  follow() {
    if (this.#pinned) this.toEnd();
    else this.#newer.hidden = false;
  }

  get #scrollers() {
    return [this.#pane, document.documentElement];
  }

  #look() {
    this.#pinned = this.#scrollers.every((node) => node.scrollHeight - node.clientHeight - node.scrollTop < NEAR);
    if (this.#pinned) this.#newer.hidden = true;
  }
}
