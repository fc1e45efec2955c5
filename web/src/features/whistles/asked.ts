import type { WhistleFigure, WhistleList, WhistlesAsked } from "../../api/staff-contract.ts";

export const lists = ["calling", "mine", "late", "all"] as const satisfies readonly WhistleList[];

const figures: Record<WhistleFigure, true> = {
  called: true,
  "reported-in": true,
  "in-time": true,
  absent: true,
  "sent-back": true,
  assessed: true,
  solved: true,
  "assessed-whistle": true,
  warranted: true,
  clear: true,
  blown: true,
  "blown-assessed": true,
  "blown-unwarranted": true,
  "blown-unclear": true,
};

/** The list is its address: what it does not understand is left out. */
export function askedOf(search: string, usual: WhistleList): WhistlesAsked {
  const query = new URLSearchParams(search);
  const matching = (name: string, pattern: RegExp) => {
    const said = query.get(name) ?? "";
    return pattern.test(said) ? { [name]: said } : {};
  };
  const figure = query.get("figure") ?? "";
  return {
    list: lists.find((list) => list === query.get("list")) ?? usual,
    ...(query.get("open") === "0" ? {} : { open: true }),
    ...matching("requestId", /^[0-9a-f-]{36}$/),
    ...matching("unitId", /^[0-9a-f-]{36}$/),
    ...matching("from", /^\d{4}-\d{2}-\d{2}$/),
    ...matching("to", /^\d{4}-\d{2}-\d{2}$/),
    ...(figure in figures ? { figure: figure as WhistleFigure } : {}),
  };
}

export function addressOf({ open, ...asked }: WhistlesAsked): string {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  if (!open) query.set("open", "0");
  return `/whistles?${query}`;
}
