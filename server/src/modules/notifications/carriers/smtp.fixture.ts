import type { AddressInfo, Socket } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export interface Mail {
  to: string[];
  messageId: string;
  raw: string;
}

/** A mail server on this machine, of the library that speaks SMTP from the other side. */
export interface MailServer {
  /** "smtp://127.0.0.1:…" */
  url: string;
  got: Mail[];
  /** Its reply to a recipient; null: taken. */
  onRecipient: (address: string) => number | null;
  /** Breaks the line after the message and before its reply. */
  hangsUp: boolean;
  close(): Promise<void>;
}

export async function mailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, callback) {
      const responseCode = mail.onRecipient(address);
      callback(responseCode === null ? null : Object.assign(new Error("no"), { responseCode }));
    },
    async onData(stream, session, callback) {
      const raw = await text(stream);
      const to = session.envelope.rcptTo.map(({ address }) => address);
      mail.got.push({ to, messageId: /^Message-ID: (.*)$/im.exec(raw)?.[1] ?? "", raw });
      if (!mail.hangsUp) callback();
      else for (const socket of sockets) socket.destroy();
    },
    ...options,
  });
  server.server.on("connection", (socket: Socket) => sockets.add(socket));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const mail: MailServer = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    got: [],
    onRecipient: () => null,
    hangsUp: false,
    close: () => new Promise((done) => server.close(() => done())),
  };
  return mail;
}
