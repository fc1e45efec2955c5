import { request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { text } from "node:stream/consumers";

export const patienceMs = 10_000;

interface Posted {
  method?: "POST" | "GET";
  headers: Readonly<Record<string, string>>;
  body?: string | Buffer | null;
}

export interface Answer {
  status: number;
  body: string;
}

/**
 * Asks a provider over a connection of its own.
 *
 * @returns "unreachable" when there was no connection, so that nothing can have arrived
 * @throws when the connection stood and no answer came: the provider may have got it
 */
export function post(address: string, { method = "POST", headers, body }: Posted): Promise<Answer | "unreachable"> {
  const url = new URL(address);
  const secure = url.protocol === "https:";
  const { promise, resolve, reject } = Promise.withResolvers<Answer | "unreachable">();
  let connected = false;
  const options = { method, headers, agent: false as const, signal: AbortSignal.timeout(patienceMs) };
  const request = (secure ? overHttps : overHttp)(url, options);
  request.on("socket", (socket) => {
    socket.once(secure ? "secureConnect" : "connect", () => {
      connected = true;
    });
  });
  request.on("response", (response) => {
    text(response).then((read) => resolve({ status: response.statusCode ?? 0, body: read }), reject);
  });
  request.on("error", (error) => (connected ? reject(error) : resolve("unreachable")));
  request.end(body ?? "");
  return promise;
}
