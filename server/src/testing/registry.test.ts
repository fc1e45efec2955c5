import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { describeApplication } from "../app.ts";
import { timelineKinds } from "../modules/requests/timeline-kinds.ts";
import { Registry } from "../platform/operations/registry.ts";
import { commonRefusals } from "../platform/refusals.ts";
import { wordedRefusals } from "../words/words.ts";

/** What must hold of all operations together. */
const application = describeApplication({ demo: true, origin: undefined, log: { warn() {}, error() {} } });
const operations = [...application.operations.all(), ...application.jobs.all()];

const source = fileURLToPath(new URL("..", import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => ({ path, text: readFileSync(join(source, path), "utf8") }));
const tests = files.filter(({ path }) => path.endsWith(".test.ts"));
const code = files.filter(({ path }) => !path.endsWith(".test.ts") && !path.startsWith("testing/"));

/** Answers of the HTTP door itself, and of the open interface's, which words its errors in its own form. */
const doorRefusals = [
  ...["input-too-large", "media-type-unknown", "unavailable", "bug"],
  ...["resource-unknown", "jurisdiction-unknown", "api-key-missing", "api-key-wrong"],
  ...["parameter-missing", "parameter-wrong", "span-too-long"],
];

test("an operation without a permission keeps the server from starting", () => {
  const { permission: _, ...without } = operations[0]!;
  expect(() => new Registry().add(without as never)).toThrow("says nobody's right");
});

test("an operation that reads no session but asks for one keeps the server from starting", () => {
  const shut = { ...operations[0]!, withoutSession: true, permission: () => false };
  expect(() => new Registry().add(shut)).toThrow("must be open to anyone");
});

test("two operations of one name keep the server from starting", () => {
  const registry = new Registry();
  expect(() => registry.add(operations[0]!, operations[0]!)).toThrow("two operations are called");
});

test("every refusal that an operation declares has its words, and no words are left over", () => {
  const declared = new Set(operations.flatMap(({ refusals }) => Object.keys(refusals)));
  const all = [...declared, ...Object.keys(commonRefusals), ...doorRefusals];
  expect([...new Set(all)].filter((refusal) => !wordedRefusals.includes(refusal))).toEqual([]);
  expect(wordedRefusals.filter((refusal) => !all.includes(refusal))).toEqual([]);
});

test("one code has one status in the whole application", () => {
  const statuses = new Map<string, number>(Object.entries(commonRefusals));
  for (const { name, refusals } of operations) {
    for (const [refusal, status] of Object.entries(refusals)) {
      expect([name, refusal, statuses.get(refusal) ?? status]).toEqual([name, refusal, status]);
      statuses.set(refusal, status);
    }
  }
});

describe("every declared refusal is tested", () => {
  // The open interface is tested by its own errors' form: a status and a sentence.
  const own = operations.filter(({ module }) => module !== "open311");
  const declared = [...new Set(own.flatMap(({ refusals }) => Object.keys(refusals)))];
  test.each(declared)("%s", (refusal) => {
    const named = new RegExp(`(?<![a-z-])${refusal}(?![a-z-])`);
    expect(tests.some(({ text }) => named.test(text))).toBe(true);
  });
});

test("every operation is named in a test", () => {
  // Some jobs run when the small districts are founded, under every test.
  const looked = files.filter(({ path }) => path.endsWith(".test.ts") || path.startsWith("testing/"));
  const isNamed = (name: string) => looked.some(({ text }) => text.includes(`"${name}"`));
  const untested = operations.filter(({ name }) => !isNamed(name) && !/^tell-(reporter|staff|joined)-/.test(name));
  expect(untested.map(({ name }) => name)).toEqual([]);
});

test("every operation stands in the file of its name", () => {
  const missing = operations.filter(({ name }) => {
    const file = /^tell-(reporter|staff|joined)(?=-)/.exec(name)?.[0] ?? name;
    return !code.some(({ path }) => path.endsWith(`/${file}.ts`));
  });
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test("whoever reacts to an event reacts to one that some operation tells", () => {
  const told = code.map(({ text }) => text).join("\n");
  const unheard = application.heardEvents().filter((event) => {
    // The events of requests are told under the kind of their timeline entry.
    const kind = event.startsWith("request.") ? event.slice("request.".length) : null;
    return !told.includes(`emit("${event}"`) && !timelineKinds.some((known) => known === kind);
  });
  expect(unheard).toEqual([]);
});

test("no input takes text, numbers or lists without a bound", () => {
  const unbounded = application.operations.all().flatMap(({ name, input }) => looseIn(input as Schema, name));
  expect(unbounded).toEqual([]);
});

interface Schema {
  type?: string;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  maxLength?: number;
  maximum?: number;
  maxItems?: number;
  maxProperties?: number;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  patternProperties?: Record<string, Schema>;
}

function looseIn(schema: Schema, path: string): string[] {
  const inside = [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, part]) => looseIn(part, `${path}.${key}`)),
    ...(schema.items ? looseIn(schema.items, `${path}[]`) : []),
    ...(schema.anyOf ?? []).flatMap((part) => looseIn(part, path)),
  ];
  const loose =
    (schema.type === "string" &&
      !schema.enum &&
      !schema.format &&
      schema.maxLength === undefined &&
      !schema.pattern?.endsWith("$")) ||
    (["integer", "number"].includes(schema.type ?? "") && schema.maximum === undefined) ||
    (schema.type === "array" && schema.maxItems === undefined) ||
    (schema.patternProperties !== undefined && schema.maxProperties === undefined);
  return loose ? [path, ...inside] : inside;
}
