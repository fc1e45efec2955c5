import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { sessionTokenOf } from "../http/door.ts";
import { responsesOf } from "../http/responses.ts";
import { partsOf, type RouteGround } from "../http/routes.ts";
import { sourceOf } from "../http/source.ts";
import type { Operation, TypedOperation } from "../operations/operation.ts";
import { perform } from "../operations/perform.ts";
import { pathOf, type Registry } from "../operations/registry.ts";
import { Refusal } from "../refusals.ts";
import type { LiveHub } from "./hub.ts";
import { LiveStream } from "./stream.ts";

interface Followed {
  accountId: string | null;
  keys: string[];
}

/** Gives the operations that answer with a stream their routes, beside those of addRoutes. */
export function addStreams(app: FastifyInstance, ground: RouteGround, registry: Registry, hub: LiveHub): void {
  for (const operation of registry.all().filter(({ stream }) => stream)) {
    const { query } = partsOf(operation);
    app.route({
      method: "GET",
      url: pathOf(operation),
      schema: {
        operationId: operation.name,
        summary: operation.summary,
        tags: [operation.module],
        ...(query ? { querystring: query } : {}),
        response: responsesOf(operation),
      },
      handler: (request, reply) => open({ ground, hub, operation }, request, reply),
    });
  }
  app.addHook("preClose", async () => hub.close());
}

interface Opening {
  ground: RouteGround;
  hub: LiveHub;
  operation: Operation;
}

async function open(
  { ground, hub, operation }: Opening,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const token = sessionTokenOf(request, ground.cookies);
  const district = ground.districtOf(request.hostname);
  const follow = () => {
    const now = ground.clock.now();
    return perform(ground, operation as TypedOperation<unknown, Followed>, {
      district,
      actor: token ? (tx) => ground.identify(tx, district, token, now) : ground.anyone,
      input: { ...(request.query as object) },
      now,
    });
  };
  const { accountId, keys } = await follow();
  const source = sourceOf(ground.vault, request.ip).toString("hex");
  if (!hub.hasRoomFor(accountId, source)) throw new Refusal("too-many-tries", 429);
  reply.hijack();
  reply.raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    // A proxy that gathers answers would hold them back.
    "x-accel-buffering": "no",
  });
  const stream = new LiveStream({
    response: reply.raw,
    districtId: district.id,
    accountId,
    source,
    keys,
    // Who signed out or was shut out is somebody else now.
    ask: async () => {
      const now = await follow();
      return now.accountId === accountId ? now.keys : null;
    },
  });
  hub.add(stream);
  // A page that comes back may have missed something.
  if (request.headers["last-event-id"] === undefined) stream.beat();
  else stream.again();
}
