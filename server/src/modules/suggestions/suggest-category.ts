import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { LngLat, nullable, Uuid } from "../../platform/schemas.ts";
import { atPlace } from "./place-of-suggestion.ts";
import { mayAskForSuggestions } from "./policy.ts";
import { suggestFor } from "./suggest-for.ts";
import { operation } from "./tables.ts";
import { suggestionReason } from "./words.ts";

/** Longer than anybody's first sentences, and short enough to be read at every pause. */
const mostCharacters = 1000;

/** Silent rather than wrong: below the confidence limit nothing is suggested. A text that is asked about is not kept. */
export const suggestCategory = operation({
  name: "suggest-category",
  summary: "Suggests what a description may be about and, of a place, which unit it goes to; says by which words.",
  access: "read",
  inBody: true,
  permission: mayAskForSuggestions,
  input: Type.Object({
    text: Type.String({ ...personal, maxLength: mostCharacters }),
    buildingId: Type.Optional(Uuid),
    location: Type.Optional(Type.Object(LngLat.properties, personal)),
  }),
  output: Type.Object({
    suggestions: Type.Array(
      Type.Object({
        id: Uuid,
        name: Type.String(),
        hint: Type.String(),
        reason: Type.String(),
        /** 0 to 1, the likeliest first; not a probability. */
        confidence: Type.Number(),
      }),
    ),
    /** Of the likeliest, where a place was said. */
    place: nullable(
      Type.Object({
        cases: nullable(Type.String({ description: "how many such requests the community had in the past year" })),
        unit: Type.Object({
          name: Type.String(),
          reason: Type.String(),
          usual: nullable(Type.String({ description: "where such requests ended with another unit" })),
        }),
      }),
    ),
  }),
  refusals: {},
  async run({ input, tx, district, locale }) {
    const { text, buildingId, location } = input;
    const suggested = await suggestFor(tx, district.id, text);
    const [best] = suggested;
    const said = buildingId !== undefined || location !== undefined;
    const whereabouts = { buildingId: buildingId ?? null, location: location ?? null };
    const place = best && said ? await atPlace({ tx, district, locale }, best.category.id, whereabouts) : null;
    return {
      suggestions: suggested.map(({ category, confidence, ...reason }) => ({
        id: category.id,
        name: (locale === "en" && category.nameEn) || category.nameZh,
        hint: (locale === "en" && category.hintEn) || category.hint,
        reason: suggestionReason(reason, locale),
        confidence,
      })),
      place,
    };
  },
});
