import { Type } from "typebox";
import type { ErrandTools } from "../../platform/errands.ts";
import { errandTools } from "../../platform/jobs.ts";
import { NoticeCatalogue, type NoticeFacts } from "../../platform/notices.ts";
import { system } from "../../platform/operations/actor.ts";
import { operationsOf } from "../../platform/operations/operation.ts";
import { perform } from "../../platform/operations/perform.ts";
import type { TestDistrict } from "../../testing/test-district.ts";
import type { Carrier, Letter, Outcome } from "./carrier.ts";
import type { Channel } from "./channels.ts";
import { type Notice, notifyWith } from "./notify.ts";
import { queueMessage } from "./queue-message.ts";
import { sendDueMessages } from "./send-due-messages.ts";

/** A provider in memory: keeps what it was handed, and answers as the test says. */
export class ListeningCarrier implements Carrier {
  readonly channel: Channel;
  readonly name = "listening";
  knowsAgainMinutes = 0;
  handed: Letter[] = [];
  answer: (letter: Letter) => Outcome | Promise<Outcome> = () => ({ verdict: "sent" });

  constructor(channel: Channel = "sms") {
    this.channel = channel;
  }

  async send(letter: Letter): Promise<Outcome> {
    this.handed.push(letter);
    return this.answer(letter);
  }

  texts(): string[] {
    return this.handed.map(({ text }) => text);
  }
}

/** Kinds that only tests tell. */
function testCatalogue(): NoticeCatalogue {
  const catalogue = new NoticeCatalogue();
  const words = {
    "zh-CN": { title: () => "标题", text: ({ what }: NoticeFacts) => `发生了${what}。` },
    en: { title: () => "Title", text: ({ what }: NoticeFacts) => `${what} happened.` },
  };
  const common = { words, link: () => "/workbench/requests/1", fold: ({ about }: NoticeFacts) => String(about) };
  catalogue.add(
    { ...common, kind: "test.usual", group: "new-work", urgency: "usual" },
    { ...common, kind: "test.called", group: "calls", urgency: "now" },
    { ...common, kind: "test.later", group: "late", urgency: "digest" },
    { ...common, kind: "test.mine", group: "my-requests", urgency: "usual" },
  );
  return catalogue;
}

/** Lets the first operation happen, the claim; at the second, the note of the outcome, the process is gone. */
export function dyingAfterTheClaim(tools: ErrandTools): ErrandTools {
  let calls = 0;
  return {
    ...tools,
    perform(operation, input) {
      calls += 1;
      if (calls > 1) throw new Error("killed");
      return tools.perform(operation, input);
    },
  };
}

const noLog = { error() {} };

/** The module's parts bound to a test's own kinds and providers. */
export function workshop(linli: TestDistrict, carriers: readonly Carrier[]) {
  const catalogue = testCatalogue();
  const notify = notifyWith(catalogue, () => carriers.map(({ channel }) => channel));
  const sending = { carriers, catalogue, origin: "https://linli.test", chance: () => 0.5, log: noLog };
  const errand = sendDueMessages(sending);
  const tools = () => errandTools({ ...linli.linli.ground, clock: linli.clock }, linli.district());
  const trial = operationsOf<never>("tests");

  const tellNotice = trial({
    name: "tell-notice",
    summary: "Tells somebody of something",
    access: "write",
    permission: () => true,
    input: Type.Object({ notice: Type.Unsafe<Notice>({}), fails: Type.Boolean() }),
    output: Type.Object({ news: Type.Boolean() }),
    refusals: {},
    async run(context) {
      const news = await notify(context, context.input.notice);
      if (context.input.fails) throw new Error("the change did not come about");
      context.emit("test.told", context.input.notice.subjectId);
      return { news };
    },
  });

  const tellSomebody = trial({
    name: "tell-somebody",
    summary: "Sends somebody a text message",
    access: "write",
    permission: () => true,
    input: Type.Object({ words: Type.String(), fails: Type.Boolean() }),
    output: Type.Object({}),
    refusals: {},
    async run(context) {
      await queueMessage(context, {
        phone: "19900010001",
        words: context.input.words,
        purpose: "test",
        subjectId: null,
      });
      if (context.input.fails) throw new Error("the change did not come about");
      context.emit("test.told", "019ab2c3-0000-7000-8000-000000000001");
      return {};
    },
  });

  const call = <Input>(input: Input) => ({
    district: linli.district(),
    actor: system,
    input,
    now: linli.clock.now(),
  });
  return {
    tools,
    notify: (notice: Notice, fails = false) => perform(linli.linli.ground, tellNotice, call({ notice, fails })),
    text: (words: string, fails = false) => perform(linli.linli.ground, tellSomebody, call({ words, fails })),
    send: (input: { channel?: Channel } = {}, with_ = tools()) => errand.run(with_, input),
  };
}
