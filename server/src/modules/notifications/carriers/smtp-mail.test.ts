import type { AddressInfo, Socket } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, test } from "vitest";
import { letter, nobody } from "./providers.fixture.ts";
import { smtpMail } from "./smtp-mail.ts";

interface Mail {
  to: string[];
  raw: string;
}

let server: SMTPServer | undefined;
let mails: Mail[] = [];
afterEach(async () => {
  const closing = server;
  server = undefined;
  mails = [];
  if (closing) await new Promise<void>((done) => closing.close(() => done()));
});

async function mailServer(options: SMTPServerOptions = {}, signIn = "") {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    async onData(stream, session, callback) {
      const raw = await text(stream);
      mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
      callback();
    },
    ...options,
  });
  await new Promise<void>((done) => server!.listen(0, "127.0.0.1", done));
  const { port } = server.server.address() as AddressInfo;
  return smtpMail({ url: `smtp://${signIn}127.0.0.1:${port}`, from: "邻里 <linli@example.cn>" });
}

const mail = letter({ address: "wang@example.cn" });
const refusing = (responseCode: number) => Object.assign(new Error("no"), { responseCode });

test("an e-mail arrives with its words, its link and a Message-ID that stays the same", async () => {
  const carrier = await mailServer();
  expect(await carrier.send(mail)).toEqual({ verdict: "sent" });
  expect(mails).toHaveLength(1);
  const { to, raw } = mails[0]!;
  expect(to).toEqual(["wang@example.cn"]);
  expect(raw).toContain(`Message-ID: <${mail.id}@127.0.0.1>`);
  expect(raw).toContain("Auto-Submitted: auto-generated");
  const [, body] = raw.split("\r\n\r\n");
  expect(Buffer.from(body!, "base64").toString()).toContain(`${mail.text}\n\n${mail.link}`);
});

test("signs in with the name and password of the setting", async () => {
  const names: unknown[] = [];
  const carrier = await mailServer(
    {
      authOptional: false,
      allowInsecureAuth: true,
      onAuth({ username, password }, _session, callback) {
        names.push(username);
        callback(null, password === "right" ? { user: "clerk" } : {});
      },
    },
    "clerk:right@",
  );
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
    const carrier = await mailServer({ onRcptTo: (_address, _session, callback) => callback(refusing(code)) });
    expect(await carrier.send(mail)).toEqual({ verdict, problem: `smtp-${code}` });
    expect(mails).toEqual([]);
  });

  test("a sender that it does not accept stops the channel", async () => {
    const carrier = await mailServer({ onMailFrom: (_address, _session, callback) => callback(refusing(530)) });
    expect(await carrier.send(mail)).toEqual({ verdict: "stopped", problem: "smtp-530" });
  });

  test("a wrong password stops the channel", async () => {
    const options = { authOptional: false, allowInsecureAuth: true };
    const carrier = await mailServer(
      { ...options, onAuth: (_auth, _session, callback) => callback(refusing(535)) },
      "clerk:wrong@",
    );
    expect(await carrier.send(mail)).toEqual({ verdict: "stopped", problem: "smtp-535" });
  });

  test("where nobody listens nothing arrived", async () => {
    const carrier = smtpMail({ url: (await nobody()).replace("http", "smtp"), from: "linli@example.cn" });
    expect(await carrier.send(mail)).toEqual({ verdict: "away", problem: "unreachable" });
  });

  test("where the line breaks after the message nobody knows", async () => {
    const sockets = new Set<Socket>();
    const carrier = await mailServer({
      async onData(stream) {
        await text(stream);
        for (const socket of sockets) socket.destroy();
      },
    });
    server!.server.on("connection", (socket: Socket) => sockets.add(socket));
    expect(await carrier.send(mail)).toEqual({ verdict: "unknown", problem: "no-answer" });
  });
});
