import formbody from "@fastify/formbody";
import type { FastifyError, FastifyInstance, FastifyRequest } from "fastify";
import type { ProblemWords } from "../../platform/http/problem.ts";
import { Refusal } from "../../platform/refusals.ts";
import { sendDocument, sendErrors } from "./answers.ts";
import { type Caller, type CallerGround, callerOf } from "./caller.ts";
import {
  definitionDocument,
  discoveryDocument,
  requestsDocument,
  type SpecDocument,
  servicesDocument,
} from "./documents.ts";
import { fileThrough } from "./file-through.ts";
import type { Form } from "./filing.ts";
import { filtersOf } from "./filters.ts";
import { listServiceRequests } from "./list-service-requests.ts";
import { listServices } from "./list-services.ts";
import { showServiceDefinition } from "./show-service-definition.ts";
import { showServiceRequests } from "./show-service-requests.ts";
import { showToken } from "./show-token.ts";
import { interfaceContact, keyServiceWords } from "./words.ts";

export interface Open311Ground extends CallerGround {
  words: ProblemWords;
  /** Public address without a trailing slash; undefined: the request's own is used. */
  origin: string | undefined;
  demo: boolean;
}

interface Asked {
  request: FastifyRequest;
  caller: Caller;
  /** Of the query and the form. */
  values: Form;
}

type Answer = (asked: Asked) => Promise<SpecDocument>;

/** The specification that this door keeps, and when what it says of itself last changed. */
const specification = "http://wiki.open311.org/GeoReport_v2";
const changeset = "2026-11-24T00:00:00Z";

const longestForm = 64 * 1024;

/** Open311 GeoReport v2 in XML and JSON. */
export function addOpen311(http: FastifyInstance, ground: Open311Ground): void {
  // A scope of its own: forms are read here and nowhere else, and every no leaves in the specification's format.
  http.register(
    async (scope) => {
      scope.removeAllContentTypeParsers();
      await scope.register(formbody, { bodyLimit: longestForm });
      scope.setErrorHandler((error: FastifyError, request, reply) => sendErrors(request, reply, error, ground.words));
      scope.all("/*", { schema: { hide: true } }, () => {
        throw new Refusal("resource-unknown", 404);
      });
      for (const [method, path, answer] of resources(ground)) {
        for (const format of ["xml", "json"] as const) {
          scope.route({
            method,
            url: `${path}.${format}`,
            schema: { hide: true },
            async handler(request, reply) {
              const values = valuesOf(request.query, request.body);
              const caller = callerOf(ground, request, values);
              return sendDocument(reply, format, await answer({ request, caller, values }));
            },
          });
        }
      }
    },
    { prefix: "/open311" },
  );
}

function resources(ground: Open311Ground): ["GET" | "POST", string, Answer][] {
  const discovery: Answer = async (asked) => discoveryDocument(discoveryOf(ground, asked));
  return [
    ["GET", "/discovery", discovery],
    ["GET", "/v2/discovery", discovery],
    ["GET", "/v2/services", services],
    ["GET", "/v2/services/:code(^[^./]+)", definition],
    ["POST", "/v2/requests", async ({ caller, values }) => requestsDocument([await fileThrough(caller, values)])],
    ["GET", "/v2/requests", (asked) => search(asked, ground.clock.now())],
    ["GET", "/v2/requests/:number(^[^./]+)", oneRequest],
    ["GET", "/v2/tokens/:token(^[^./]+)", token],
  ];
}

async function services({ caller }: Asked) {
  return servicesDocument((await caller.ask(listServices, {})).services);
}

async function definition({ request, caller }: Asked) {
  return definitionDocument(await caller.ask(showServiceDefinition, { serviceCode: partOf(request, "code") }));
}

async function search({ caller, values }: Asked, now: Temporal.Instant) {
  const filters = filtersOf(joined(values), now);
  if ("numbers" in filters) return requestsDocument((await caller.ask(showServiceRequests, filters)).requests);
  const { start, end, ...rest } = filters;
  const span = { start: start.toString(), end: end.toString() };
  return requestsDocument((await caller.ask(listServiceRequests, { ...rest, ...span })).requests);
}

async function oneRequest({ request, caller }: Asked) {
  const { requests } = await caller.ask(showServiceRequests, { numbers: [partOf(request, "number")] });
  return requestsDocument(requests);
}

async function token({ request, caller }: Asked) {
  const id = partOf(request, "token");
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new Refusal("token-unknown", 404);
  return requestsDocument([await caller.ask(showToken, { token: id })]);
}

function discoveryOf({ origin, demo }: Open311Ground, { request, caller: { district, locale } }: Asked) {
  const url = `${origin ?? `${request.protocol}://${request.host}`}/open311/v2`;
  const formats = ["text/xml", "application/json"];
  return {
    changeset,
    contact: interfaceContact(district, locale),
    key_service: keyServiceWords(locale),
    endpoints: [{ specification, url, changeset, type: demo ? "test" : "production", formats }],
  };
}

function partOf(request: FastifyRequest, name: string): string {
  return (request.params as Record<string, string>)[name]!;
}

/** Query and form in one, each name with all its values. */
function valuesOf(...sources: unknown[]): Form {
  const values = new Map<string, string[]>();
  for (const source of sources) {
    for (const [name, value] of Object.entries(source ?? {})) {
      const given = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === "string");
      values.set(name, [...(values.get(name) ?? []), ...given]);
    }
  }
  return values;
}

/** A list may come with commas or as the same name several times. */
function joined(values: Form): Map<string, string> {
  return new Map([...values].map(([name, given]) => [name, given.join(",")]));
}
