/** What passes between the modules in `static/`: for who reads and checks them, never for a browser. */

export type { Session } from './static/session.js';

export type Choice = { title: string; payload: string };
export type Schedule = { kind: 'schedule'; title: string; total: string; rows: { due_on: string; amount: string }[] };
export type Amounts = { kind: 'amounts'; title: string; total: string; rows: { label: string; amount: string }[] };
export type Transfer = {
  kind: 'qr';
  title: string;
  total: string;
  rows: { label: string; amount: string }[];
  iban: string;
  image: string;
};
export type Letter = { kind: 'document'; title: string; file: string; document: string };
export type Holder = 'bot' | 'queue' | 'person';
export type Telephone = 'whatsapp' | 'sms';
export type GoingOn = { channel: Telephone; number: string; text: string; link: string };

/** A message as the server gives it. */
export type Message = {
  sequence: number;
  author: 'person' | 'bot' | 'staff' | 'notice';
  text: string | null;
  client_id: string | null;
  buttons: Choice[];
  card: Schedule | Amounts | Transfer | Letter | null;
  at: string;
  /** The first name of the colleague who wrote it. */
  by: string | null;
};

/** How the conversation stands. */
export type Standing = {
  holder: Holder;
  /** Whether the person may see their case now. */
  verified: boolean;
  /** What the person said up to this number was answered, or is with staff. */
  handled: number;
  /** The first name of the colleague who has the talk. */
  by: string | null;
};

export type History = Standing & { messages: Message[]; composing: boolean };

/** What a person says. */
export type Said = {
  text: string;
  payload?: string;
  /** By hand, so that more may follow in a moment. */
  typed: boolean;
};

/** A message on its way to the server. */
export type Entry = Said & {
  client_id: string;
  at: string;
  state: 'sending' | 'delayed' | 'rejected';
  /** Why it was rejected. */
  detail?: string;
};

/** What brings entries to the server, and hears how they fare. */
export type Courier = {
  /** Gives the sequence; the same entry may be delivered twice. */
  deliver: (entry: Entry) => Promise<number>;
  delivered: (entry: Entry, sequence: number) => void;
  changed: (entry: Entry) => void;
  lost: () => void;
};

/** Who hears what happens in the conversation. */
export type Listener = {
  messages: (messages: Message[]) => void;
  composing: (composing: boolean) => void;
  holder: (holder: Holder) => void;
  /** Somebody of staff with this first name is typing. */
  staffTypes: (name: string) => void;
  standing: (standing: Standing) => void;
  up: () => void;
  down: () => void;
  lost: () => void;
};

/** What the chat stands in: a page of its own, or a panel on another site. */
export type Frame = {
  /** What scrolls as a whole where there is little height. */
  scroller: HTMLElement;
  isShown: () => boolean;
  /** So much was said that has not been in sight. */
  unread: (count: number) => void;
  print: () => void;
  /** Puts the chat away; there is none where it is all that there is. */
  close?: () => void;
};

/** What the messages on the page ask for. */
export type Handlers = {
  choose: (choice: Choice) => void;
  retry: () => void;
  takeBack: (clientId: string) => void;
};

/** What the script tag of another site says. */
export type Options = {
  /** The words on the button. */
  label?: string;
  /** The language of those words. */
  language?: string;
  position?: 'left' | 'right';
};
