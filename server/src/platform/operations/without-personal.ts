import type { TSchema } from "typebox";

/** Mark of a schema whose value names, describes or reaches a person; such values never enter the audit. */
export const personal = { personal: true } as const;

interface Shape {
  personal?: boolean;
  properties?: Record<string, TSchema>;
  items?: TSchema;
  anyOf?: TSchema[];
}

/** @returns a copy of `value` in which every field that its schema marks as personal is left out */
export function withoutPersonal(schema: TSchema, value: unknown): unknown {
  const shape = schema as Shape;
  if (shape.personal) return undefined;
  // Of a value that may be one of several things: whatever one of them leaves out is left out.
  if (shape.anyOf) return shape.anyOf.reduce(withoutPart, value);
  if (shape.properties && typeof value === "object" && value !== null) {
    const kept: Record<string, unknown> = {};
    for (const [key, property] of Object.entries(shape.properties)) {
      const part = withoutPersonal(property, (value as Record<string, unknown>)[key]);
      if (part !== undefined) kept[key] = part;
    }
    return kept;
  }
  if (shape.items && Array.isArray(value)) {
    const items = shape.items;
    return value.map((part) => withoutPersonal(items, part)).filter((part) => part !== undefined);
  }
  return value;
}

function withoutPart(value: unknown, schema: TSchema): unknown {
  return value === undefined ? undefined : withoutPersonal(schema, value);
}
