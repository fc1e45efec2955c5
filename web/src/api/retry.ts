/** Milliseconds before the second, third and fourth try: a lift, a tunnel, a server starting anew. */
const pausesMs = [300, 1_200, 4_000];
const gatewayTroubles = [502, 503, 504];

export type Send = (request: Request) => Promise<Response>;

/**
 * Repeats a read whose answer never came or came from a gateway in trouble. A write is sent once: whether it is sent
 * again is decided by who knows its id.
 * @param pause waits; a test passes its own
 */
export function retrying(send: Send, pause: (ms: number) => Promise<void> = wait): Send {
  return async (request) => {
    if (!isRead(request)) return send(request);
    for (const pauseMs of pausesMs) {
      const response = await send(request.clone()).catch((error: unknown) => {
        if (request.signal.aborted) throw error;
        return null;
      });
      if (response !== null && !gatewayTroubles.includes(response.status)) return response;
      // Half to one and a half times the pause, so that a street's phones do not all come back at once.
      await pause(pauseMs * (0.5 + Math.random()));
    }
    return send(request);
  };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Reads whose input is personal are POSTs, so that no address holds it; an operation's verb says what it is. */
function isRead({ method, url }: Request): boolean {
  return method === "GET" || /\/(show|list|find|suggest)-[a-z-]+$/.test(new URL(url).pathname);
}
