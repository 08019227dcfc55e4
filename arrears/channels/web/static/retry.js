/** When to try again. */

const FIRST = 500;
const LONGEST = 20_000;

/**
 * Doubles with each attempt, with chance in it so that not everyone returns at the same moment.
 * @param {number} attempt
 */
export function backoff(attempt) {
  return Math.min(LONGEST, FIRST * 2 ** attempt) * (0.5 + Math.random() / 2);
}

/** A wait that can be cut short. */
export class Pause {
  /** @type {(() => void) | null} */
  #end = null;

  wake() {
    this.#end?.();
  }

  /**
   * @param {number} milliseconds
   * @param {AbortSignal} signal
   * @returns {Promise<void>}
   */
  wait(milliseconds, signal) {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        this.#end = null;
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      signal.addEventListener('abort', end);
      this.#end = end;
      if (signal.aborted) end();
    });
  }
}
