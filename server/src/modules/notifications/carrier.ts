import type { Channel } from "./channels.ts";
import type { Item } from "./compose.ts";

/** One message as its provider gets it. */
export interface Letter {
  id: string;
  /** A phone, an e-mail address, an openid, a push subscription: as the channel needs it. */
  address: string;
  title: string;
  text: string;
  /** Absolute where the public address is known, else a path. */
  link: string;
  /** What it is sent for, such as "sign-in" or "request.resolved". */
  purpose: string;
  /** What the words are made of; empty where somebody else wrote them. */
  items: readonly Item[];
  /** RFC 3339. */
  at: string;
}

/**
 * What the provider said. "later": this message again, later; "never": this message is hopeless; "gone": nobody is at
 * this address any more; "away": the provider itself does not work; "unknown": it got the message, but its answer was
 * lost; "stopped": nothing will go until somebody does something, such as paying.
 */
export type Outcome =
  | { verdict: "sent" }
  | { verdict: "later" | "never" | "gone" | "away" | "unknown" | "stopped"; problem: string };

/** Who carries the messages of one channel. */
export interface Carrier {
  channel: Channel;
  /** Of the provider; "none" where none is set up. */
  name: string;
  /** How long the provider itself knows a message that comes again by its id; 0: not at all. */
  knowsAgainMinutes: number;
  /** Answers within ten seconds, also when it throws: then nobody knows whether the provider got it. */
  send(letter: Letter): Promise<Outcome>;
}

/** The demo sends nothing: whoever tries it reads the messages on a page. */
export function demoCarrier(channel: Channel): Carrier {
  return { channel, name: "demo", knowsAgainMinutes: 60, send: async () => ({ verdict: "sent" }) };
}

/** Messages wait, and an administrator sees that they do. */
export function noCarrier(channel: Channel): Carrier {
  return {
    channel,
    name: "none",
    knowsAgainMinutes: 60,
    send: async () => ({ verdict: "away", problem: "no-provider" }),
  };
}
