/** Small helpers around the document. Text always goes in as text, never as markup. */

/** How long a file can still be saved, in milliseconds. */
const KEPT = 60_000;

/**
 * @param {string} tag
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes] `false`, `null` and `undefined` are left out.
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value != null) node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children);
  return node;
}

/** Saves a file on the person's device. @param {Blob} content @param {string} name */
export function save(content, name) {
  const address = URL.createObjectURL(content);
  element('a', { href: address, download: name }).click();
  // Some browsers fetch it only after the click was handled.
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

/**
 * @template {HTMLElement} [T=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {T}
 */
export function find(root, selector) {
  const node = root.querySelector(selector);
  if (!node) throw new Error(`The page has no ${selector}`);
  return /** @type {T} */ (node);
}
