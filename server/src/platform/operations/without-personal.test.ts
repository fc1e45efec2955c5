import { Type } from "typebox";
import { expect, test } from "vitest";
import { nullable, Uuid } from "../schemas.ts";
import { personal, withoutPersonal } from "./without-personal.ts";

const Name = Type.String({ ...personal });
const id = "0199b7a0-0000-7000-8000-000000000000";

test("what is marked is left out wherever it stands: alone, in a list, deep inside, and where it may be null", () => {
  const schema = Type.Object({
    id: Uuid,
    name: Name,
    phone: nullable(Name),
    names: Type.Array(Name),
    rows: Type.Array(Type.Object({ id: Uuid, phone: nullable(Name) })),
    place: nullable(Type.Object({ id: Uuid, words: nullable(Name) })),
    position: nullable(Type.Object({ lng: Type.Number() }, personal)),
  });
  const value = {
    id,
    name: "secret",
    phone: "secret",
    names: ["secret"],
    rows: [{ id, phone: "secret" }],
    place: { id, words: "secret" },
    position: { lng: 1 },
  };
  expect(withoutPersonal(schema, value)).toEqual({ id, names: [], rows: [{ id }], place: { id } });
});

test("what is not marked stays, also where it may be null", () => {
  const schema = Type.Object({
    id: nullable(Uuid),
    kind: Type.Union([Type.String(), Type.Boolean()]),
    none: nullable(Uuid),
  });
  const value = { id, kind: false, none: null };
  expect(withoutPersonal(schema, value)).toEqual(value);
});
