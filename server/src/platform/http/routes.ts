import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type TObject, Type } from "typebox";
import type { Clock } from "../clock.ts";
import type { Transaction } from "../database/transaction.ts";
import { localeOf } from "../locale.ts";
import type { Actor } from "../operations/actor.ts";
import type { District, FileAnswer, Operation } from "../operations/operation.ts";
import { type Ground, perform } from "../operations/perform.ts";
import { methodOf, pathOf, type Registry } from "../operations/registry.ts";
import { type CookieRules, doorOf, sessionTokenOf } from "./door.ts";
import { responsesOf } from "./responses.ts";
import { sourceOf } from "./source.ts";

export interface RouteGround extends Ground {
  clock: Clock;
  cookies: CookieRules;
  /** The district a host name leads to. */
  districtOf(host: string): District;
  /** Who holds this session, inside the transaction. */
  identify(tx: Transaction, district: District, token: string, now: Temporal.Instant): Promise<Actor>;
  /** What somebody without a session is. */
  anyone: Actor;
}

/** Gives every registered operation but streams its route, with the schema that validates it and describes it. */
export function addRoutes(app: FastifyInstance, ground: RouteGround, registry: Registry): void {
  for (const operation of registry.all().filter(({ stream }) => !stream)) {
    const parts = partsOf(operation);
    app.route({
      method: methodOf(operation),
      url: pathOf(operation).replaceAll(/\{(\w+)\}/g, ":$1"),
      bodyLimit: operation.bodyLimit,
      // A line in the log is a moment, and beside another line it would be somebody's; a bug is logged all the same.
      ...(operation.withoutSession ? { logLevel: "error" as const } : {}),
      schema: {
        operationId: operation.name,
        summary: operation.summary,
        tags: [operation.module],
        ...(parts.params ? { params: parts.params } : {}),
        ...(parts.query ? { querystring: parts.query } : {}),
        ...(parts.body ? { body: parts.body } : {}),
        response: responsesOf(operation),
      },
      handler: async (request, reply) => answer(ground, operation, request, reply),
    });
  }
}

async function answer(ground: RouteGround, operation: Operation, request: FastifyRequest, reply: FastifyReply) {
  const now = ground.clock.now();
  const district = ground.districtOf(request.hostname);
  const fileTaken = operation.takes === "file";
  const value = await perform(ground, operation, {
    district,
    ...(operation.withoutSession ? nobody(ground, request) : somebody({ ground, district, now }, request, reply)),
    input: Object.assign({}, request.query, fileTaken ? {} : request.body, request.params),
    ...(fileTaken ? { file: Buffer.isBuffer(request.body) ? request.body : new Uint8Array() } : {}),
    now,
  });
  if (operation.output !== "file") return reply.header("cache-control", "no-store").send(value);
  const file = value as FileAnswer;
  reply.header("content-type", file.mediaType);
  reply.header("cache-control", file.keepSeconds > 0 ? `private, max-age=${file.keepSeconds}` : "no-store");
  if (file.fileName) {
    reply.header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`);
  }
  return reply.send(Buffer.from(file.bytes));
}

/** Who asks, from where and in which language. */
function somebody(
  { ground, district, now }: { ground: RouteGround; district: District; now: Temporal.Instant },
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const token = sessionTokenOf(request, ground.cookies);
  return {
    actor: token ? (tx: Transaction) => ground.identify(tx, district, token, now) : ground.anyone,
    locale: localeOf(request.cookies.linli_locale, request.headers["accept-language"]),
    source: sourceOf(ground.vault, request.ip),
    door: doorOf(request, reply, ground.cookies),
  };
}

/** For what must not know who asks: no cookie is looked at, and no address. */
function nobody(ground: RouteGround, request: FastifyRequest) {
  return { actor: ground.anyone, locale: localeOf(undefined, request.headers["accept-language"]) };
}

/** Splits the one input into what the path, the query and the body carry. */
export function partsOf(operation: Operation): { params?: TObject; query?: TObject; body?: TObject } {
  const inPath = [...operation.at.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
  const all = operation.input.properties;
  const rest = Object.keys(all).filter((key) => !inPath.includes(key));
  const params = inPath.length > 0 ? Type.Object(pick(all, inPath)) : undefined;
  const others = Type.Object(pick(all, rest), { additionalProperties: false });
  const inQuery = methodOf(operation) === "GET" || operation.takes === "file";
  if (inQuery) return { ...(params ? { params } : {}), query: others };
  return { ...(params ? { params } : {}), body: others };
}

function pick<T>(all: Record<string, T>, keys: string[]): Record<string, T> {
  return Object.fromEntries(keys.map((key) => [key, all[key]!]));
}
