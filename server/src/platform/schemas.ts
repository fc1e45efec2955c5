import { type TSchema, Type } from "typebox";

/** The small schemas that every module's inputs and outputs are made of. */

export const Uuid = Type.String({ format: "uuid" });

/** RFC 3339 in UTC, such as "2026-11-24T04:42:28Z". */
export const InstantText = Type.String({ format: "date-time" });

/** A day in the district's own calendar, "2026-11-24". */
export const DateText = Type.String({ format: "date" });

export function nullable<Schema extends TSchema>(schema: Schema) {
  return Type.Union([schema, Type.Null()]);
}

/** Degrees in WGS 84. */
export const LngLat = Type.Object({
  lng: Type.Number({ minimum: -180, maximum: 180 }),
  lat: Type.Number({ minimum: -90, maximum: 90 }),
});

/** The answer of a write that has nothing to tell. */
export const Nothing = Type.Object({});

/** One of a closed list of words. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return Type.Unsafe<Words[number]>(Type.String({ enum: [...words] }));
}
