import type { community as zh } from "../zh-CN/community.ts";

export const community = {
  title: "My area",
  where: (p) => `You are in ${p.community}, ${p.grid}.`,
  whereUnknown:
    "We do not know yet where you live. Scan the code on your building's door, and this becomes your community.",
} satisfies typeof zh;
