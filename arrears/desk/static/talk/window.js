// @ts-check
/** How long free words may still go to WhatsApp. The server decides; this counts down. */

const LOOK_EVERY = 15_000;
const HOUR = 3_600_000;

export class Window {
  #note;
  #closes;
  /** @type {number | null} */
  #closesAt;
  open;

  /** @param {HTMLElement} note @param {() => void} closes */
  constructor(note, closes) {
    this.#note = note;
    this.#closes = closes;
    this.#closesAt = note.dataset.closes ? Date.parse(note.dataset.closes) : null;
    this.open = this.#closesAt === null || this.#closesAt > Date.now();
    setInterval(() => this.#look(), LOOK_EVERY);
    this.#look();
  }

  /** @param {boolean} open @param {string | null} closesAt */
  show(open, closesAt) {
    this.open = open;
    this.#closesAt = closesAt ? Date.parse(closesAt) : null;
    this.#look();
  }

  #look() {
    const words = this.#words();
    if (this.#note.textContent?.trim() !== words) this.#note.textContent = words;
    if (!this.open || this.#closesAt === null || this.#closesAt > Date.now()) return;
    this.open = false;
    this.#note.textContent = '';
    this.#closes();
  }

  #words() {
    if (this.#closesAt === null || !this.open) return '';
    const left = this.#closesAt - Date.now();
    if (left > HOUR) return `WhatsApp: u kunt nog ${Math.floor(left / HOUR)} uur vrij antwoorden.`;
    const minutes = Math.max(1, Math.floor(left / 60_000));
    return `WhatsApp: u kunt nog ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'} vrij antwoorden.`;
  }
}
