import type { pickers as zh } from "../zh-CN/pickers.ts";

export const pickers = {
  post: "Post",
  postHint: "Part of a post's, unit's or person's name",
  postNone: "No such post was found",
  building: "Building",
  buildingHint: "Estate, building number or street",
  buildingType: "Type a few letters to see buildings",
  buildingNone: "No such building was found; an address alone is enough",
  area: "Area",
  category: "Category",
  allOf: (p) => `All of ${p.group}`,
  categoryHint: "Type part of a category",
} satisfies typeof zh;
