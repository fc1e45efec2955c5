import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { Uuid } from "../../platform/schemas.ts";
import { mayReadCategories } from "./policy.ts";
import { suggestFor } from "./suggestible.ts";
import { operation } from "./tables.ts";
import { suggestionReason } from "./words.ts";

/** Longer than anybody's first sentences, and short enough for an address. */
const mostCharacters = 1000;

/** Silent rather than wrong: below the confidence that suggestion.ts sets, nothing is suggested. */
export const suggestCategory = operation({
  name: "suggest-category",
  summary: "Suggests what a description may be about, and says by which words.",
  access: "read",
  inBody: true,
  permission: mayReadCategories,
  input: Type.Object({ text: Type.String({ ...personal, maxLength: mostCharacters }) }),
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
  }),
  refusals: {},
  async run({ input, tx, district, locale }) {
    const suggestions = await suggestFor(tx, district.id, input.text);
    return {
      suggestions: suggestions.map(({ category, confidence, because }) => ({
        id: category.id,
        name: (locale === "en" && category.nameEn) || category.nameZh,
        hint: (locale === "en" && category.hintEn) || category.hint,
        reason: suggestionReason(because, locale),
        confidence,
      })),
    };
  },
});
