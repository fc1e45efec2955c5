import type { Errand, ErrandTools } from "../../platform/errands.ts";
import type { NoticeCatalogue } from "../../platform/notices.ts";
import type { Carrier, Letter, Outcome } from "./carrier.ts";
import { type Claimed, claimMessages } from "./claim-messages.ts";
import { composedTogether } from "./compose.ts";
import { noteOutcomes } from "./note-outcomes.ts";
import { retryAfterSeconds } from "./rules.ts";
import { recipientColumn, wordsColumn } from "./tables.ts";

export interface Sending {
  carriers: readonly Carrier[];
  catalogue: NoticeCatalogue;
  /** Public address for links; undefined: paths only. */
  origin: string | undefined;
  /** Between 0 and 1: what spreads the next tries. */
  chance(): number;
  log: SendingLog;
}

export interface SendingLog {
  error(fields: object, sentence: string): void;
}

const atATime = 20;
/** Batches of one run; the rest comes with the next. */
const mostBatches = 50;
const mostAttempts = 12;
/** How many failures of a provider in a row stop everything for a while. */
const patience = 3;

/**
 * Sends what is due: takes messages, hands them to the provider, notes what it said. A provider that fails is left alone
 * for a while that grows; the other channels go on.
 */
export function sendDueMessages(sending: Sending): Errand {
  return {
    name: "send-due-messages",
    async run(tools, { channel }) {
      const chosen = sending.carriers.filter((carrier) => channel === undefined || carrier.channel === channel);
      const ended = await Promise.allSettled(chosen.map((carrier) => sendAll(sending, carrier, tools)));
      for (const end of ended) if (end.status === "rejected") throw end.reason;
    },
  };
}

async function sendAll(sending: Sending, carrier: Carrier, tools: ErrandTools): Promise<void> {
  const { channel, knowsAgain } = carrier;
  for (let batch = 0; batch < mostBatches; batch++) {
    const { messages, failures } = await tools.perform(claimMessages, { channel, knowsAgain, most: atATime });
    if (messages.length === 0) return;
    const outcomes = await Promise.all(messages.map((message) => hand(sending, carrier, tools, message)));
    const now = tools.now();
    await tools.perform(noteOutcomes, {
      channel,
      noted: messages.map((message, index) => noted(message, outcomes[index]!, now, sending.chance())),
      circuit: circuitAfter(outcomes, failures, now, sending.chance()),
    });
    const stopped = outcomes.find((outcome) => outcome.verdict === "stopped");
    if (stopped) {
      sending.log.error({ provider: carrier.name, ...stopped }, "a provider has stopped: somebody must act");
    }
    if (outcomes.some(isAway)) return;
  }
}

async function hand(sending: Sending, carrier: Carrier, tools: ErrandTools, message: Claimed): Promise<Outcome> {
  const letter = letterOf(sending, tools, message);
  if (letter === null) return { verdict: "never", problem: "no-address" };
  return carrier.send(letter).catch((error: unknown) => {
    sending.log.error({ provider: carrier.name, err: error }, "a provider could not be asked");
    return { verdict: "away", problem: "unreachable" };
  });
}

function letterOf({ catalogue, origin }: Sending, tools: ErrandTools, message: Claimed): Letter | null {
  if (message.recipient === null) return null;
  const { vault, district } = tools;
  const { id, purpose, items, createdAt } = message;
  const letter = {
    id,
    address: vault.open(Buffer.from(message.recipient, "base64"), recipientColumn),
    purpose,
    items,
    at: createdAt,
  };
  if (message.words !== null) {
    return { ...letter, title: "", text: vault.open(Buffer.from(message.words, "base64"), wordsColumn), link: "" };
  }
  const composing = { catalogue, locale: message.locale, timeZone: district.timeZone, now: tools.now() };
  const { title, text, link } = composedTogether(items, composing);
  return { ...letter, title, text, link: `${origin ?? ""}${link}` };
}

const isAway = ({ verdict }: Outcome) => verdict === "away" || verdict === "stopped";

function noted({ id, attempts }: Claimed, outcome: Outcome, now: Temporal.Instant, chance: number) {
  if (outcome.verdict === "sent") return { id, fate: "sent" as const, problem: null, sendAfter: null };
  const { problem } = outcome;
  if (outcome.verdict === "never" || attempts >= mostAttempts) {
    return { id, fate: "given-up" as const, problem, sendAfter: null };
  }
  const sendAfter = now.add({ seconds: retryAfterSeconds(attempts, chance) }).toString();
  return { id, fate: "later" as const, problem, sendAfter };
}

/** After several failures in a row the provider is left alone, longer each time; who must act has an hour. */
function circuitAfter(outcomes: readonly Outcome[], failuresBefore: number, now: Temporal.Instant, chance: number) {
  const away = outcomes.filter(isAway);
  const last = away.at(-1);
  const failures = away.length === outcomes.length ? failuresBefore + away.length : away.length;
  const stopped = away.some(({ verdict }) => verdict === "stopped");
  const pause = stopped ? 3600 : failures >= patience ? retryAfterSeconds(failures - patience + 1, chance) : 0;
  return {
    failures,
    openUntil: pause > 0 ? now.add({ seconds: pause }).toString() : null,
    problem: last && "problem" in last ? last.problem : null,
  };
}
