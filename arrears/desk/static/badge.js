// @ts-check
/** How much waits, in the title of the window. */

const title = document.title;

/** @param {number} waiting @param {number} danger */
export function badge(waiting, danger) {
  const alarm = danger ? 'GEVAAR ' : '';
  const count = waiting ? `(${waiting}) ` : '';
  document.title = `${alarm}${count}${title}`;
}
