import type { RefusalWords } from "./shape.ts";

export const categoriesRefusals = {
  "limits-not-yet-in-force": {
    "zh-CN": ({ effectiveFrom }) => `新时限一保存就生效，不能提前保存${effectiveFrom}才施行的规定。请到那一天再改。`,
    en: ({ effectiveFrom }) =>
      `A new limit holds as soon as it is saved, so one that begins on ${effectiveFrom} cannot be saved yet. Please change it on that day.`,
  },
  "first-contact-after-resolution": {
    "zh-CN": () => "首次联系的时限比办结的时限还长。请改短首次联系，或放宽办结，还没有保存。",
    en: () =>
      "The limit for the first contact is longer than the one for the solution. Please correct one of them; nothing was saved.",
  },
} satisfies RefusalWords;
