// A process of its own: people whose pages are open, who must not share the application's processor time in its process.
import { Agent, request } from "node:http";
import type { FromPages, Pages } from "./fan-out.ts";

const now = () => performance.timeOrigin + performance.now();
const say = (message: FromPages) => process.send!(message);

process.on("message", (pages: Pages) => {
  void Promise.all(pages.tokens.map((token) => open(pages, token))).then(
    () => say({ open: pages.tokens.length }),
    (error: unknown) => say({ failure: String(error) }),
  );
});
process.on("disconnect", () => process.exit());

/** Opens one page's stream; each change that it reads is told with the moment of its last byte. */
function open({ address, number }: Pages, token: string): Promise<void> {
  const url = `${address}/api/live/follow-changes?numbers=${number}`;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const asked = request(url, { agent: new Agent(), headers: { cookie: `linli_session=${token}` } }, (response) => {
    if (response.statusCode !== 200) reject(new Error(`a stream was answered ${response.statusCode}`));
    resolve();
    let text = "";
    response.setEncoding("utf8");
    response.on("data", (part: string) => {
      text += part;
      const heard = text.split("event: change").length - 1;
      if (!text.endsWith("\n\n") || heard === 0) return;
      text = "";
      say({ heard, at: now() });
    });
    response.on("end", () => say({ failure: "a stream ended" }));
  });
  asked.on("error", reject);
  asked.end();
  return promise;
}
