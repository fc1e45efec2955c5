import { beforeEach, describe, expect, test } from "vitest";
import { Application } from "../../platform/application.ts";
import { anyone } from "../../platform/operations/actor.ts";
import { perform } from "../../platform/operations/perform.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { registerNotifications } from "./index.ts";
import { ListeningCarrier, workshop } from "./notifications.fixture.ts";
import { subscribeBrowser } from "./subscribe-browser.ts";

/** Where people are told besides the inbox: e-mail addresses and browsers. */
const linli = testDistrict();

const call = async (character: Character, name: string, input = {}) => (await linli.as(character)).call(name, input);

async function codeSentTo(email: string): Promise<string | undefined> {
  const rows = await linli.rows(
    "select recipient_encrypted, words_encrypted from notifications.messages where channel = 'email' order by id desc",
  );
  const opened = (sealed: unknown, column: string) =>
    linli.vault.open(sealed as Buffer, `notifications.messages.${column}`);
  const sent = rows.find((row) => opened(row.recipient_encrypted, "recipient") === email);
  return sent && opened(sent.words_encrypted, "words");
}

const digits = (words: string | undefined) => /\d{6}/.exec(words ?? "")?.[0] ?? "";
const addressesOf = async (character: Character) =>
  expectOk(await call(character, "show-choices")).body.addresses as {
    id: string;
    label: string;
    confirmed: boolean;
  }[];

beforeEach(async () => {
  await linli.rows("delete from notifications.addresses");
  await linli.rows("delete from notifications.messages");
});

async function added(character: Character, email: string): Promise<string> {
  return expectOk(await call(character, "add-email", { email })).body.addressId;
}

async function confirmed(character: Character, email: string): Promise<string> {
  const addressId = await added(character, email);
  expectOk(await call(character, "confirm-email", { addressId, code: digits(await codeSentTo(email)) }));
  return addressId;
}

describe("an e-mail address", () => {
  test("counts once the code that was sent to it has come back", async () => {
    const addressId = await added("resident-li", "li@example.cn");
    expect(await addressesOf("resident-li")).toMatchObject([
      { id: addressId, label: "l***@example.cn", confirmed: false },
    ]);
    expectOk(
      await call("resident-li", "confirm-email", { addressId, code: digits(await codeSentTo("li@example.cn")) }),
    );
    expect(await addressesOf("resident-li")).toMatchObject([{ id: addressId, confirmed: true }]);
    expect(await addressesOf("grid-worker-wang")).toEqual([]);
  });

  test("is neither readable in the table nor in the record of actions", async () => {
    await confirmed("resident-li", "li@example.cn");
    for (const table of ["notifications.addresses", "notifications.messages", "platform.audit_entries"]) {
      const [row] = await linli.rows(`select string_agg(t::text, ' ') as text from ${table} t`);
      expect(row!.text).not.toContain("li@example.cn");
      expect(row!.text).not.toContain(Buffer.from("li@example.cn").toString("hex"));
    }
  });

  test("is refused with a wrong code, with another's, and after five wrong ones for good", async () => {
    const addressId = await added("resident-li", "li@example.cn");
    const right = digits(await codeSentTo("li@example.cn"));
    const wrong = right === "000000" ? "000001" : "000000";
    expect((await call("grid-worker-wang", "confirm-email", { addressId, code: right })).body.code).toBe(
      "email-code-wrong",
    );
    for (let tried = 0; tried < 5; tried++) {
      expect((await call("resident-li", "confirm-email", { addressId, code: wrong })).body.code).toBe(
        "email-code-wrong",
      );
    }
    expect((await call("resident-li", "confirm-email", { addressId, code: right })).body.code).toBe(
      "email-code-wrong",
    );
    expect(await addressesOf("resident-li")).toMatchObject([{ confirmed: false }]);
  });

  test("is refused when its code has expired", async () => {
    const addressId = await added("resident-li", "li@example.cn");
    linli.clock.advance("PT31M");
    const code = digits(await codeSentTo("li@example.cn"));
    expect((await call("resident-li", "confirm-email", { addressId, code })).body.code).toBe("email-code-wrong");
  });

  test("added again sends another code, five in an hour and no more; one that counts stays", async () => {
    for (let times = 0; times < 5; times++) await added("resident-li", "Li@example.cn");
    expect((await call("resident-li", "add-email", { email: "li@example.cn" })).body.code).toBe("too-many-tries");
    linli.clock.advance("PT1H1M");
    const addressId = await confirmed("resident-li", "li@example.cn");
    const again = expectOk(await call("resident-li", "add-email", { email: "li@example.cn" })).body;
    expect(again).toMatchObject({ addressId, confirmed: true });
    expect(await addressesOf("resident-li")).toMatchObject([{ confirmed: true }]);
  });

  test("that nobody confirms is gone after a day, and one that counts is not", async () => {
    await added("grid-worker-wang", "not-mine@example.cn");
    await confirmed("resident-li", "li@example.cn");
    linli.clock.advance("PT25H");
    await linli.runJob("delete-unconfirmed-addresses");
    expect(await addressesOf("grid-worker-wang")).toEqual([]);
    expect(await addressesOf("resident-li")).toMatchObject([{ confirmed: true }]);
    await linli.runJob("delete-unconfirmed-addresses");
  });

  test("is told news from then on, and nothing after it was removed", async () => {
    const mail = new ListeningCarrier("email");
    const shop = workshop(linli, [mail]);
    await linli.as("grid-worker-wang");
    const told = (id: string) =>
      shop.notify({
        id,
        kind: "test.called",
        to: { postId: linli.id("post", "grid-worker-wang") },
        subjectId: linli.id("post", "grid-worker-wang"),
        facts: { what: "哨声", about: "r1" },
      });
    await told("019ab2c3-0000-7000-8000-000000000001");
    const addressId = await confirmed("grid-worker-wang", "wang@example.cn");
    await told("019ab2c3-0000-7000-8000-000000000002");
    await shop.send({ channel: "email" });
    const news = () => mail.handed.filter(({ purpose }) => purpose === "test.called");
    expect(news()).toMatchObject([{ address: "wang@example.cn", text: "发生了哨声。" }]);
    expectOk(await call("grid-worker-wang", "remove-address", { addressId }));
    expectOk(await call("grid-worker-wang", "remove-address", { addressId }));
    await told("019ab2c3-0000-7000-8000-000000000003");
    await shop.send({ channel: "email" });
    expect(news()).toHaveLength(1);
  });

  test("of somebody else is removed by nobody", async () => {
    const addressId = await added("resident-li", "li@example.cn");
    expectOk(await call("grid-worker-wang", "remove-address", { addressId }));
    expect(await addressesOf("resident-li")).toHaveLength(1);
  });

  test("is not asked for where e-mail is not set up", async () => {
    const production = new Application();
    registerNotifications(production, { demo: false, origin: undefined, providers: {}, log: { error() {} } });
    await linli.as("grid-worker-wang");
    const refused = perform(
      linli.linli.ground,
      production.operations.get("add-email")!,
      await asWang({ email: "w@example.cn" }),
    );
    expect(await refused.catch(({ code }) => code)).toBe("channel-not-set-up");
  });
});

async function asWang<Input>(input: Input) {
  const [account] = await linli.rows(
    "select id from identity.accounts where user_name = 'grid-worker-wang' and district_id = $1",
    [linli.district().id],
  );
  return {
    district: linli.district(),
    actor: { ...anyone, kind: "staff" as const, accountId: String(account!.id) },
    input,
    now: linli.clock.now(),
  };
}

describe("a browser", () => {
  const subscription = { endpoint: "https://fcm.googleapis.com/fcm/send/abc", p256dh: "BKey", auth: "secret" };
  const subscribe = async (input: typeof subscription, pushKey: string | null = "public-key") =>
    perform(linli.linli.ground, subscribeBrowser(pushKey), await asWang(input));

  beforeEach(async () => {
    await linli.as("grid-worker-wang");
  });

  test("that subscribes is told, once however often it subscribes", async () => {
    const { addressId } = await subscribe(subscription);
    expect(await subscribe({ ...subscription, auth: "newer" })).toEqual({ addressId });
    expect(await addressesOf("grid-worker-wang")).toMatchObject([{ id: addressId, confirmed: true }]);
  });

  test("is taken at the services of browsers only: this server calls no other address", async () => {
    const inside = [
      "http://fcm.googleapis.com/1",
      "https://127.0.0.1/push",
      "https://fcm.googleapis.com.example.cn/1",
      "https://example.cn/?https://fcm.googleapis.com/",
    ];
    for (const endpoint of inside) {
      const refused = subscribe({ ...subscription, endpoint });
      expect(await refused.catch(({ code }) => code)).toBe("push-service-unknown");
    }
    for (const endpoint of ["https://updates.push.services.mozilla.com/wpush/v2/a", "https://web.push.apple.com/Q"]) {
      await subscribe({ ...subscription, endpoint });
    }
  });

  test("is not asked where no keys are set up, as in the demo", async () => {
    const refused = subscribe(subscription, null);
    expect(await refused.catch(({ code }) => code)).toBe("channel-not-set-up");
    expect((await call("grid-worker-wang", "subscribe-browser", subscription)).body.code).toBe("channel-not-set-up");
    expect(expectOk(await call("grid-worker-wang", "show-choices")).body.pushKey).toBeNull();
  });

  test("that its service calls gone is forgotten; others of the same person are still told", async () => {
    const push = new ListeningCarrier("web-push");
    const shop = workshop(linli, [push]);
    await subscribe(subscription);
    const { addressId } = await subscribe({ ...subscription, endpoint: "https://fcm.googleapis.com/fcm/send/def" });
    push.answer = ({ address }) =>
      address.includes("/abc") ? { verdict: "gone", problem: "push-410" } : { verdict: "sent" };
    await shop.notify({
      id: "019ab2c3-0000-7000-8000-000000000004",
      kind: "test.called",
      to: { postId: linli.id("post", "grid-worker-wang") },
      subjectId: linli.id("post", "grid-worker-wang"),
      facts: { what: "哨声", about: "r1" },
    });
    await shop.send({ channel: "web-push" });
    expect(push.handed).toHaveLength(2);
    expect(await addressesOf("grid-worker-wang")).toMatchObject([{ id: addressId }]);
    // Of a kind that the application itself knows.
    const facts = { number: "QL-1", category: "路灯", categoryEn: "Street light", dueAt: "2026-11-26T10:00:00Z" };
    await linli.rows("update notifications.messages set items = $1", [
      JSON.stringify([{ kind: "request.new", facts }]),
    ]);
    expect(expectOk(await call("grid-worker-wang", "list-own-messages")).body.messages).toMatchObject([
      { channel: "web-push", words: "新的诉求QL-1（路灯），应在11月26日（周四）18:00前答复。", problem: null },
    ]);
    expect(expectOk(await call("grid-worker-zhao", "list-own-messages")).body.messages).toEqual([]);
  });
});
