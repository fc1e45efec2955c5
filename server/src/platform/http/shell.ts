import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import { TypeBoxValidatorCompiler } from "@fastify/type-provider-typebox";
import fastJson, { type Schema } from "fast-json-stringify";
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyRequest,
  type FastifySchemaValidationError,
} from "fastify";
import { localeOf } from "../locale.ts";
import { Refusal } from "../refusals.ts";
import { type Problem, type ProblemWords, problemOf } from "./problem.ts";
import { withSharedRefusals } from "./shared-refusals.ts";

export interface ShellOptions {
  logLevel: string;
  /** Where the log's lines go; standard output unless told. */
  logTo?: { write(line: string): void } | undefined;
  words: ProblemWords;
  /** Requests one source may send in a minute; far above what people and offices behind one address do. */
  requestsPerMinute: number;
  /** Whether a proxy in front of us tells the caller's address; what stands before it in the header, anybody may have written. */
  behindProxy: boolean;
  secure: boolean;
}

/** The HTTP server without any route: parsing, security headers, limits, errors as problem documents, the contract. */
export async function createShell(options: ShellOptions): Promise<FastifyInstance> {
  const app = Fastify({
    trustProxy: options.behindProxy && ((_address: string, hop: number) => hop === 0),
    bodyLimit: 256 * 1024,
    routerOptions: { maxParamLength: 200 },
    logger: {
      level: options.logLevel,
      ...(options.logTo ? { stream: options.logTo } : {}),
      // Addresses carry ids and search words: the log keeps the route's pattern only.
      serializers: {
        req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url ?? "none" }),
      },
    },
  });
  // Words of a path or query become numbers and booleans as their schema says; a JSON body is taken as it is.
  app.setValidatorCompiler(TypeBoxValidatorCompiler);
  app.setSerializerCompiler(builtAtFirstUse);
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        // antd writes its styles at run time
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "worker-src": ["'self'", "blob:"],
        "connect-src": ["'self'"],
        "frame-ancestors": ["'none'"],
        "upgrade-insecure-requests": options.secure ? [] : null,
      },
    },
    strictTransportSecurity: options.secure,
  });
  await app.register(rateLimit, {
    max: options.requestsPerMinute,
    timeWindow: "1 minute",
    errorResponseBuilder: () => new Refusal("too-many-tries", 429, {}),
  });
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Linli 邻里",
        version: "1",
        description:
          "The working system of a neighbourhood. Errors are problem documents (RFC 9457) with stable codes.",
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
    },
    transformObject: (described) =>
      withSharedRefusals("openapiObject" in described ? described.openapiObject : described.swaggerObject),
  });
  app.addContentTypeParser(
    ["application/octet-stream", "image/jpeg", "image/png", "image/webp", "image/heic", "image/heif", "image/gif"],
    { parseAs: "buffer" },
    (_request, body, done) => done(null, body),
  );
  app.addHook("onRequest", async (request) => {
    if (request.method !== "GET" && request.headers["sec-fetch-site"] === "cross-site") {
      throw new Refusal("right-missing", 403);
    }
  });
  app.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
    const problem = explain(error, request, options.words);
    if (problem.status >= 500) request.log.error({ err: error }, "a bug");
    return reply.code(problem.status).type("application/problem+json").send(problem);
  });
  app.setNotFoundHandler((request, reply) => {
    const problem = problemOf("not-found", 404, options.words("not-found", localeOfRequest(request), {}));
    return reply.code(404).type("application/problem+json").send(problem);
  });
  return app;
}

export function explain(error: FastifyError | Refusal, request: FastifyRequest, words: ProblemWords): Problem {
  const locale = localeOfRequest(request);
  if (error instanceof Refusal) {
    return problemOf(error.code, error.status, words(error.code, locale, error.facts), error.facts);
  }
  if (error.validation) {
    const errors = error.validation.flatMap(faultsOf);
    return { ...problemOf("input-invalid", 400, words("input-invalid", locale, {})), errors };
  }
  const status = error.statusCode ?? 500;
  if (status === 413) return problemOf("input-too-large", 413, words("input-too-large", locale, {}));
  if (status === 415) return problemOf("media-type-unknown", 415, words("media-type-unknown", locale, {}));
  if (status === 429) return problemOf("too-many-tries", 429, words("too-many-tries", locale, {}));
  if (status >= 400 && status < 500) return problemOf("input-invalid", status, words("input-invalid", locale, {}));
  if (isUnstorable(error)) return problemOf("input-invalid", 400, words("input-invalid", locale, {}));
  if (isUnavailable(error)) return problemOf("unavailable", 503, words("unavailable", locale, {}));
  return problemOf("bug", 500, words("bug", locale, {}));
}

/** Text that PostgreSQL cannot hold: a zero character (22021) or a lone half of a surrogate pair in JSON (22P02, 22P05). */
function isUnstorable(error: Error): boolean {
  const code = (error as { code?: string }).code;
  return code === "22021" || code === "22P05";
}

/** The database is away or restarting (classes 08 and 57P), or two waited for each other (40): nothing was done, trying again is right. */
function isUnavailable(error: Error): boolean {
  const code = (error as { code?: string }).code ?? "";
  return (
    /^(08|57P|53|40)/.test(code) ||
    code === "ECONNREFUSED" ||
    code === "ECONNRESET" ||
    /Connection terminated/.test(error.message)
  );
}

export function localeOfRequest(request: FastifyRequest) {
  return localeOf(request.cookies?.linli_locale, request.headers["accept-language"]);
}

/** A fault at the field it is about, named as in the input: "location.lng". */
function faultsOf({ instancePath, params, message }: FastifySchemaValidationError) {
  const about = params as { requiredProperties?: string[]; additionalProperties?: string[] };
  const names = about.requiredProperties ?? about.additionalProperties ?? [""];
  return names.map((name) => ({
    field: [...instancePath.split("/"), name].filter(Boolean).join("."),
    problem: message ?? "",
  }));
}

/** There are some thousand kinds of answers; building a serializer for each of them made up most of a start. */
function builtAtFirstUse({ schema }: { schema: unknown }): (data: unknown) => string {
  let serialize: ((data: unknown) => string) | undefined;
  return (data) => {
    serialize ??= fastJson(schema as Schema);
    return serialize(data);
  };
}
