import { Type } from "typebox";
import { everybody } from "../operations/actor.ts";
import { operationsOf } from "../operations/operation.ts";
import type { LiveCatalogue } from "./live-catalogue.ts";

const mostNumbers = 20;

/**
 * Who asks, and which keys they may follow. The door of streams holds the connection open with the answer, and asks again
 * from time to time: whoever was signed out meanwhile is no longer told.
 */
export const followChanges = (catalogue: LiveCatalogue) =>
  operationsOf<never>("live")({
    name: "follow-changes",
    summary: "A page hears that something it shows has changed, over server-sent events without content.",
    access: "read",
    stream: true,
    permission: everybody,
    input: Type.Object({
      numbers: Type.Optional(
        Type.String({
          maxLength: 500,
          description: "numbers of requests, with commas between, whose progress pages are open",
        }),
      ),
    }),
    output: Type.Object({
      accountId: Type.Union([Type.String(), Type.Null()]),
      keys: Type.Array(Type.String()),
    }),
    refusals: {},
    async run({ actor, input }) {
      const numbers = (input.numbers ?? "").split(",").filter(Boolean).slice(0, mostNumbers);
      return { accountId: actor.accountId, keys: catalogue.keysOf({ actor, numbers }) };
    },
  });
