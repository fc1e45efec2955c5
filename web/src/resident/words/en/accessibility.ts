import type { accessibility as zh } from "../zh-CN/accessibility.ts";

export const accessibility = {
  title: "Accessibility",
  intro:
    "Linli is for everybody. We follow the Chinese general design specification for ageing-friendly applications and WCAG 2.2, level AA.",
  doneTitle: "How you can use it",
  done: [
    "The large version has text of 22 pixels, buttons of at least 60 pixels, and reads every page aloud.",
    "At 200% zoom nothing is lost and nothing overlaps.",
    "Everything can be done by keyboard alone or with a screen reader.",
    "A state is never colour alone: it has a word and a shape.",
    "There are no animations, pop-ups, advertisements or time limits.",
    "You can write without a network and send once you are online.",
  ],
  limitsTitle: "Where it falls short",
  limits: [
    "Reading aloud uses the phone's own voice, which some old phones lack.",
    "Photos you send have no description in words; please say in the report what they show.",
  ],
  helpTitle: "If it still does not work for you",
  help: "Come to the community service station: the staff can do it with you, or a relative or neighbour can act for you.",
} satisfies typeof zh;
