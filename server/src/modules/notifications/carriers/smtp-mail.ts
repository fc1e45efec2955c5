import { createTransport } from "nodemailer";
import type { Carrier, Outcome } from "../carrier.ts";
import { patienceMs } from "./post.ts";

/**
 * E-mail by SMTP. A server takes a message again that it took already, so one whose answer was lost is not sent again; its
 * Message-ID stays the same through all tries.
 */
export interface SmtpSetting {
  /** "smtp://user:password@host:587" or "smtps://…:465" */
  url: string;
  /** "邻里 <linli@example.cn>" */
  from: string;
}

export function smtpMail({ url, from }: SmtpSetting): Carrier {
  const patience = {
    connectionTimeout: patienceMs / 2,
    greetingTimeout: patienceMs / 2,
    dnsTimeout: patienceMs / 2,
    socketTimeout: patienceMs,
  };
  const transport = createTransport({ url, ...patience });
  const host = new URL(url).hostname;
  return {
    channel: "email",
    name: "smtp",
    knowsAgainMinutes: 0,
    async send({ id, address, title, text, link }) {
      try {
        await transport.sendMail({
          from,
          to: address,
          subject: title,
          text: link ? `${text}\n\n${link}` : text,
          textEncoding: "base64",
          messageId: `<${id}@${host}>`,
          // So that holiday replies do not come back (RFC 3834).
          headers: { "Auto-Submitted": "auto-generated" },
        });
        return { verdict: "sent" };
      } catch (error) {
        return outcomeOf(error as SmtpError);
      }
    },
  };
}

interface SmtpError {
  code?: string;
  originalCode?: string;
  timeoutType?: string;
  responseCode?: number;
}

/** Failures before any message was handed over. */
const before = new Set([
  "CONNECT_TIMEOUT",
  "GREETING_TIMEOUT",
  "EDNS",
  "ETLS",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

/** Reply codes of RFC 5321: 4yz passing, 5yz lasting; 55z is about the mailbox, others about whoever sends. */
function outcomeOf({ code, originalCode, timeoutType, responseCode }: SmtpError): Outcome {
  if (responseCode === undefined) {
    if (code === "EAUTH") return { verdict: "stopped", problem: "smtp-sign-in" };
    if (code === "EENVELOPE" || code === "EMESSAGE") return { verdict: "never", problem: "smtp-address" };
    const reason = [timeoutType, originalCode, code].find((one) => one !== undefined && before.has(one));
    return reason ? { verdict: "away", problem: "unreachable" } : { verdict: "unknown", problem: "no-answer" };
  }
  const problem = `smtp-${responseCode}`;
  if (code === "EAUTH") return { verdict: responseCode >= 500 ? "stopped" : "away", problem };
  if (responseCode >= 550 && responseCode <= 559) return { verdict: "never", problem };
  if (responseCode >= 500) return { verdict: "stopped", problem };
  return responseCode === 421 ? { verdict: "away", problem } : { verdict: "later", problem };
}
