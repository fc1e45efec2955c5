import fc, { type Arbitrary } from "fast-check";
import type { TSchema } from "typebox";
import type { Operation } from "../platform/operations/operation.ts";

/** Inputs made from an operation's own schema: what it must be able to answer, whatever somebody sends. */

interface Shape {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: TSchema[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: TSchema;
  properties?: Record<string, TSchema>;
  required?: string[];
  patternProperties?: Record<string, TSchema>;
  maxProperties?: number;
}

/** Input that the schema accepts. @param ids real ids, so that some calls get past "not found" */
export function validInput(operation: Operation, ids: readonly string[]): Arbitrary<Record<string, unknown>> {
  return valueFor(operation.input, ids) as Arbitrary<Record<string, unknown>>;
}

function valueFor(schema: TSchema, ids: readonly string[]): Arbitrary<unknown> {
  const shape = schema as Shape;
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map((part) => valueFor(part, ids)));
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (shape.const !== undefined) return fc.constant(shape.const);
  switch (shape.type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer({ min: shape.minimum ?? -1000, max: shape.maximum ?? 1000 });
    case "number":
      return fc.double({ min: shape.minimum ?? -1000, max: shape.maximum ?? 1000, noNaN: true });
    case "string":
      return stringOf(shape, ids);
    case "array":
      return fc.uniqueArray(valueFor(shape.items!, ids), {
        minLength: shape.minItems ?? 0,
        maxLength: Math.min(shape.maxItems ?? 4, 4),
        selector: (value) => JSON.stringify(value),
      });
    case "object":
      return objectOf(shape, ids);
    default:
      throw new Error(`no input can be made for ${JSON.stringify(schema)}`);
  }
}

function objectOf(shape: Shape, ids: readonly string[]): Arbitrary<unknown> {
  if (shape.patternProperties) {
    const [[pattern, value]] = Object.entries(shape.patternProperties) as [[string, TSchema]];
    return fc.dictionary(fc.stringMatching(new RegExp(pattern)), valueFor(value, ids), {
      maxKeys: Math.min(shape.maxProperties ?? 3, 3),
      noNullPrototype: true,
    });
  }
  const properties = shape.properties ?? {};
  const parts = Object.fromEntries(Object.entries(properties).map(([key, part]) => [key, valueFor(part, ids)]));
  return fc.record(parts, { requiredKeys: shape.required ?? [], noNullPrototype: true });
}

function stringOf(shape: Shape, ids: readonly string[]): Arbitrary<string> {
  switch (shape.format) {
    case "uuid":
      return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.uuid() });
    case "date-time":
      return fc
        .date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true })
        .map((date) => date.toISOString());
    case "date":
      return fc
        .date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10));
    default:
  }
  const longest = Math.min(shape.maxLength ?? 40, 60);
  const fits = (text: string) => text.length >= (shape.minLength ?? 0) && text.length <= (shape.maxLength ?? 1e6);
  if (shape.pattern && shape.pattern !== "\\S") return fc.stringMatching(new RegExp(shape.pattern)).filter(fits);
  const words = fc.oneof(
    fc.string({ unit: "grapheme", minLength: shape.minLength ?? 0, maxLength: longest }),
    fc.constantFrom("楼道灯不亮", "𠮷祥路💡", "'; drop table x; --", "<b>x</b>", "%_\\", "\u202e", " "),
  );
  const solid = shape.pattern === "\\S" ? words.map((text) => (/\S/.test(text) ? text : "灯")) : words;
  return solid.filter(fits);
}

/** A wrong kind of thing in one place, a part left out, or a part too many. */
export function invalidInput(operation: Operation, ids: readonly string[]): Arbitrary<Record<string, unknown>> {
  const keys = Object.keys((operation.input as Shape).properties ?? {});
  const rubbish = fc.constantFrom<unknown>("", "x".repeat(5000), -1, 1e308, [], {}, null, true, "\ud800", "a\u0000b");
  return fc
    .tuple(validInput(operation, ids), fc.constantFrom("unknown", ...keys), rubbish, fc.boolean())
    .map(([input, key, wrong, leftOut]) => {
      const changed: Record<string, unknown> = { ...input, [key]: wrong };
      if (leftOut) delete changed[key];
      return changed;
    });
}
