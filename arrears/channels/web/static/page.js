/** The chat as a page of its own. */

import { Chat } from './chat.js';
import { find } from './dom.js';

const TITLE = document.title;

new Chat(find(document, '.chat'), {
  scroller: document.documentElement,
  isShown: () => true,
  print: () => print(),
  unread: (count) => {
    document.title = count ? `(${count}) ${TITLE}` : TITLE;
  },
});
