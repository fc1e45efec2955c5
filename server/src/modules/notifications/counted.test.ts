import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { testDistrict } from "../../testing/test-district.ts";
import type { Carrier } from "./carrier.ts";
import { type Double, double } from "./carriers/providers.fixture.ts";
import { type MailServer, mailServer } from "./carriers/smtp.fixture.ts";
import { smtpMail } from "./carriers/smtp-mail.ts";
import { wechatTemplate } from "./carriers/wechat-template.ts";
import type { Channel } from "./channels.ts";
import { dyingAfterTheClaim, workshop } from "./notifications.fixture.ts";

/** Messages counted where they arrive: at servers that speak the providers' protocols, whatever workers and processes do. */
const linli = testDistrict();

let mail: MailServer;
let wechat: Double;
/** What WeChat's readers see: it shows a message of one client_msg_id once. */
let shown: Set<string>;

beforeEach(async () => {
  await linli.as("grid-worker-wang");
  for (const table of ["messages", "addresses", "circuits"]) await linli.rows(`delete from notifications.${table}`);
  mail = await mailServer();
  shown = new Set();
  wechat = await double(({ url, body }) => {
    if (url.pathname === "/cgi-bin/stable_token") return { body: { access_token: "t", expires_in: 7200 } };
    shown.add(JSON.parse(body.toString()).client_msg_id);
    return { body: { errcode: 0, errmsg: "ok", msgid: 1 } };
  });
});
afterEach(async () => {
  await Promise.all([mail.close(), wechat.close()]);
});

const email = () => smtpMail({ url: mail.url, from: "邻里 <linli@example.cn>" });
const official = () =>
  wechatTemplate({ address: wechat.address, openAddress: "", appId: "a", secret: "s", templateId: "t" });

/** Wang is reached there, and told of a number of things. */
async function told(carrier: Carrier, address: string, count: number) {
  await reachedBy(carrier.channel, address);
  const shop = workshop(linli, [carrier]);
  for (let one = 0; one < count; one++) {
    await shop.notify({
      id: newId(),
      kind: "test.called",
      to: { postId: linli.id("post", "grid-worker-wang") },
      subjectId: newId(),
      facts: { what: `哨声${one}`, about: "r1" },
    });
  }
  return shop;
}

async function reachedBy(channel: Channel, address: string) {
  await linli.rows(
    `insert into notifications.addresses
            (district_id, account_id, id, channel, address_encrypted, address_index, label, added_at, confirmed_at)
     select district_id, id, gen_random_uuid(), $2, $3, $4, '', now(), now()
       from identity.accounts where user_name = 'grid-worker-wang' and district_id = $1`,
    [
      linli.district().id,
      channel,
      linli.vault.seal(address, "notifications.addresses.address"),
      Buffer.from(address),
    ],
  );
}

const fates = async () =>
  (
    await linli.rows(
      "select count(sent_at) as sent, count(given_up_at) as given_up, count(*) as all from notifications.messages",
    )
  )[0];

test("thirty messages and three workers: thirty e-mails", async () => {
  const shop = await told(email(), "wang@example.cn", 30);
  await Promise.all([shop.send(), shop.send(), shop.send({ channel: "email" })]);
  await shop.send();
  expect(new Set(mail.got.map(({ messageId }) => messageId)).size).toBe(30);
  expect(mail.got).toHaveLength(30);
  expect(await fates()).toEqual({ sent: 30, given_up: 0, all: 30 });
});

test("a process that dies between the mail server's yes and the note sends no e-mail again", async () => {
  const shop = await told(email(), "wang@example.cn", 5);
  await expect(shop.send({}, dyingAfterTheClaim(shop.tools()))).rejects.toThrow("killed");
  for (let minutes = 0; minutes < 20; minutes += 4) {
    linli.clock.advance("PT4M");
    await shop.send();
  }
  expect(mail.got).toHaveLength(5);
  expect(await fates()).toEqual({ sent: 0, given_up: 5, all: 5 });
});

test("one that dies after WeChat's yes hands its messages over again, and WeChat shows each once", async () => {
  const shop = await told(official(), "openid-wang", 5);
  await expect(shop.send({}, dyingAfterTheClaim(shop.tools()))).rejects.toThrow("killed");
  linli.clock.advance("PT4M");
  await Promise.all([shop.send(), shop.send()]);
  expect(wechat.got.filter(({ url }) => url.pathname.endsWith("/send"))).toHaveLength(10);
  expect(shown.size).toBe(5);
  expect(await fates()).toEqual({ sent: 5, given_up: 0, all: 5 });
});

test("a mail server that is away for an hour loses nothing and repeats nothing", async () => {
  let away = true;
  mail.onRecipient = () => (away ? 421 : null);
  const shop = await told(email(), "wang@example.cn", 5);
  for (let minutes = 0; minutes < 60; minutes += 5) {
    await shop.send();
    linli.clock.advance("PT5M");
  }
  expect(mail.got).toEqual([]);
  away = false;
  for (let minutes = 0; minutes < 180; minutes += 10) {
    linli.clock.advance("PT10M");
    await shop.send();
  }
  expect(mail.got).toHaveLength(5);
  expect(await fates()).toEqual({ sent: 5, given_up: 0, all: 5 });
});
