import type { Errand, ErrandTools } from "../../platform/errands.ts";
import type { NoticeCatalogue } from "../../platform/notices.ts";
import type { Carrier, Letter, Outcome } from "./carrier.ts";
import { type Claimed, claimMessages } from "./claim-messages.ts";
import { composedTogether } from "./compose.ts";
import { noteOutcomes } from "./note-outcomes.ts";
import { retryAfterSeconds } from "./rules.ts";
import { addressColumn, recipientColumn, wordsColumn } from "./tables.ts";

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
  const { channel, knowsAgainMinutes } = carrier;
  for (let batch = 0; batch < mostBatches; batch++) {
    const { messages, failures } = await tools.perform(claimMessages, { channel, knowsAgainMinutes, most: atATime });
    if (messages.length === 0) return;
    const handed = await Promise.all(messages.map((message) => hand(sending, carrier, tools, message)));
    const outcomes = handed.map(({ outcome }) => outcome);
    const now = tools.now();
    await tools.perform(noteOutcomes, {
      channel,
      noted: messages.map((message, index) => {
        return noted(message, handed[index]!, { carrier, now, chance: sending.chance() });
      }),
      circuit: circuitAfter(outcomes, failures, now, sending.chance()),
    });
    const stopped = outcomes.find((outcome) => outcome.verdict === "stopped");
    if (stopped) {
      sending.log.error({ provider: carrier.name, ...stopped }, "a provider has stopped: somebody must act");
    }
    if (outcomes.some(isAway)) return;
  }
}

/** What became of one message, and which of its addresses nobody is at any more. */
interface Handed {
  outcome: Outcome;
  gone: string[];
}

/** Somebody with several browsers is reached when one of them is. */
async function hand(sending: Sending, carrier: Carrier, tools: ErrandTools, message: Claimed): Promise<Handed> {
  const { vault } = tools;
  const opened = (sealed: string, column: string) => vault.open(Buffer.from(sealed, "base64"), column);
  const addresses =
    message.recipient === null
      ? message.addresses.map(({ id, sealed }) => ({ id, address: opened(sealed, addressColumn) }))
      : [{ id: null, address: opened(message.recipient, recipientColumn) }];
  const letter = letterOf(sending, tools, message);
  const outcomes = await Promise.all(
    addresses.map(({ address }) =>
      carrier.send({ ...letter, address }).catch((error) => failed(sending, carrier, error)),
    ),
  );
  const gone = addresses.flatMap(({ id }, index) => (id !== null && outcomes[index]!.verdict === "gone" ? [id] : []));
  const best = ["sent", "unknown", "later", "away", "stopped", "gone", "never"] as const;
  const outcome = best.map((verdict) => outcomes.find((one) => one.verdict === verdict)).find(Boolean);
  return { outcome: outcome ?? { verdict: "never", problem: "no-address" }, gone };
}

function failed({ log }: Sending, carrier: Carrier, error: unknown): Outcome {
  log.error({ provider: carrier.name, err: error }, "a provider could not be asked");
  return { verdict: "unknown", problem: "no-answer" };
}

function letterOf({ catalogue, origin }: Sending, tools: ErrandTools, message: Claimed): Omit<Letter, "address"> {
  const { vault, district } = tools;
  const { id, purpose, items, createdAt } = message;
  const letter = { id, purpose, items, at: createdAt };
  if (message.words !== null) {
    return {
      ...letter,
      title: "邻里",
      text: vault.open(Buffer.from(message.words, "base64"), wordsColumn),
      link: "",
    };
  }
  const composing = { catalogue, locale: message.locale, timeZone: district.timeZone, now: tools.now() };
  const { title, text, link } = composedTogether(items, composing);
  return { ...letter, title, text, link: `${origin ?? ""}${link}` };
}

const isAway = ({ verdict }: Outcome) => verdict === "away" || verdict === "unknown" || verdict === "stopped";

interface Noting {
  carrier: Carrier;
  now: Temporal.Instant;
  chance: number;
}

/** What is tried again stays of use until its `send_until`, so tries are not counted out. */
function noted({ id, attempts }: Claimed, { outcome, gone }: Handed, { carrier, now, chance }: Noting) {
  const fate = { id, gone, problem: null, sendAfter: null, perhapsSent: false };
  if (outcome.verdict === "sent") return { ...fate, fate: "sent" as const };
  const { problem, verdict } = outcome;
  const unknown = verdict === "unknown";
  if (unknown && carrier.knowsAgainMinutes === 0) {
    return { ...fate, fate: "given-up" as const, problem: "outcome-unknown", perhapsSent: true };
  }
  if (verdict === "never" || verdict === "gone") {
    return { ...fate, fate: "given-up" as const, problem };
  }
  const sendAfter = now.add({ seconds: retryAfterSeconds(attempts, chance) }).toString();
  return { ...fate, fate: "later" as const, problem, sendAfter, perhapsSent: unknown };
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
