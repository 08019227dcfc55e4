/** Keeps the newest message in sight, unless the person is reading further up. */

const NEAR = 48;

export class Scroll {
  #pane;
  #newer;
  #outer;
  #atEnd;
  /** Not before there is something to follow: the welcome is read from its top. */
  #pinned = false;

  /**
   * @param {HTMLElement} pane
   * @param {HTMLElement} newer The button that leads to the newest message.
   * @param {HTMLElement} outer What scrolls as a whole on a low screen, instead of the pane.
   * @param {() => void} atEnd The newest message has come in sight.
   */
  constructor(pane, newer, outer, atEnd) {
    this.#pane = pane;
    this.#newer = newer;
    this.#outer = outer;
    this.#atEnd = atEnd;
    pane.getRootNode().addEventListener('scroll', () => this.#look(), { capture: true, passive: true });
    const observer = new ResizeObserver(() => this.#pinned && this.toEnd());
    for (const node of [pane, ...pane.children]) observer.observe(node);
  }

  /** Whether the newest message is in sight. */
  get pinned() {
    return this.#pinned;
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
    return [this.#pane, this.#outer];
  }

  #look() {
    this.#pinned = this.#scrollers.every((node) => node.scrollHeight - node.clientHeight - node.scrollTop < NEAR);
    if (!this.#pinned) return;
    this.#newer.hidden = true;
    this.#atEnd();
  }
}
