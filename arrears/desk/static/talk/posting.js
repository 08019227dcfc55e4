// @ts-check
/** Posts to the desk as its own forms do. */

/** The server understood and said no; the message is in Dutch, fit to show. */
export class Refused extends Error {}

const AGAIN = [408, 425, 429];

/**
 * @param {string} path
 * @param {Record<string, string>} fields
 */
export async function post(path, fields) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { Accept: 'application/json', 'X-CSRF-Token': document.body.dataset.csrf ?? '' },
    body: new URLSearchParams(fields),
    // Where to look next is for who has no script.
    redirect: 'manual',
  });
  if (response.type === 'opaqueredirect' || response.ok) return;
  if (response.status >= 500 || AGAIN.includes(response.status)) throw new Error(String(response.status));
  const problem = await response.json().catch(() => ({}));
  throw new Refused(typeof problem.detail === 'string' ? problem.detail : 'Dat kan nu niet.');
}

/** `crypto.randomUUID` is missing on plain http. */
export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
