import type { SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, test } from "vitest";
import { letter, nobody } from "./providers.fixture.ts";
import { type MailServer, mailServer } from "./smtp.fixture.ts";
import { smtpMail } from "./smtp-mail.ts";

let server: MailServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function carrierTo(options: SMTPServerOptions = {}, signIn = "") {
  server = await mailServer(options);
  const url = server.url.replace("smtp://", `smtp://${signIn}`);
  return smtpMail({ url, from: "邻里 <linli@example.cn>" });
}

const mail = letter({ address: "wang@example.cn" });
const refusing = (responseCode: number) => Object.assign(new Error("no"), { responseCode });
const signingIn = { authOptional: false, allowInsecureAuth: true };

test("an e-mail arrives with its words, its link and a Message-ID that stays the same", async () => {
  const carrier = await carrierTo();
  expect(await carrier.send(mail)).toEqual({ verdict: "sent" });
  expect(server!.got).toHaveLength(1);
  const { to, messageId, raw } = server!.got[0]!;
  expect(to).toEqual(["wang@example.cn"]);
  expect(messageId).toBe(`<${mail.id}@127.0.0.1>`);
  expect(raw).toContain("Auto-Submitted: auto-generated");
  const [, body] = raw.split("\r\n\r\n");
  expect(Buffer.from(body!, "base64").toString()).toContain(`${mail.text}\n\n${mail.link}`);
});

test("signs in with the name and password of the setting", async () => {
  const names: unknown[] = [];
  const onAuth: SMTPServerOptions["onAuth"] = ({ username, password }, _session, callback) => {
    names.push(username);
    callback(null, password === "right" ? { user: "clerk" } : {});
  };
  const carrier = await carrierTo({ ...signingIn, onAuth }, "clerk:right@");
  expect(await carrier.send(mail)).toEqual({ verdict: "sent" });
  expect(names).toEqual(["clerk"]);
});

describe("what the server says decides what becomes of the message", () => {
  test.each([
    [550, "never"],
    [553, "never"],
    [450, "later"],
    [421, "away"],
  ])("a recipient answered with %i: %s", async (code, verdict) => {
    const carrier = await carrierTo();
    server!.onRecipient = () => code;
    expect(await carrier.send(mail)).toEqual({ verdict, problem: `smtp-${code}` });
    expect(server!.got).toEqual([]);
  });

  test("a sender that it does not accept stops the channel", async () => {
    const carrier = await carrierTo({ onMailFrom: (_address, _session, callback) => callback(refusing(530)) });
    expect(await carrier.send(mail)).toEqual({ verdict: "stopped", problem: "smtp-530" });
  });

  test("a wrong password stops the channel", async () => {
    const onAuth: SMTPServerOptions["onAuth"] = (_auth, _session, callback) => callback(refusing(535));
    const carrier = await carrierTo({ ...signingIn, onAuth }, "clerk:wrong@");
    expect(await carrier.send(mail)).toEqual({ verdict: "stopped", problem: "smtp-535" });
  });

  test("where nobody listens nothing arrived", async () => {
    const carrier = smtpMail({ url: (await nobody()).replace("http", "smtp"), from: "linli@example.cn" });
    expect(await carrier.send(mail)).toEqual({ verdict: "away", problem: "unreachable" });
  });

  test("where the line breaks after the message nobody knows", async () => {
    const carrier = await carrierTo();
    server!.hangsUp = true;
    expect(await carrier.send(mail)).toEqual({ verdict: "unknown", problem: "no-answer" });
  });
});
