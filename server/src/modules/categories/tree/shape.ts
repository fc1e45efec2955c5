/** How long something may take. Whole numbers only; what a working hour is, the district's calendar says. */
export type TimeLimit = {
  amount: number;
  unit: "clock-minutes" | "clock-hours" | "clock-days" | "working-hours" | "working-days";
};

export type Urgency = "emergency" | "urgent" | "normal" | "complex";

/** Where such a matter is normally solved; the duty table decides, this only helps to fill it in. */
export type SolvingLevel = "community" | "street" | "district";

export type CategoryQuestion = {
  code: string;
  zh: string;
  en: string;
  kind: "text" | "choice" | "yes-no";
  choices?: { code: string; zh: string; en: string }[];
  required: boolean;
};

/** One row of the category tree as it is loaded into a district. A group has no parent, a leaf has a group. */
export type CategoryRow = {
  code: string;
  parentCode: string | null;
  nameZh: string;
  nameEn: string;
  hintZh: string;
  hintEn: string;
  urgency: Urgency;
  limits: { firstContact: TimeLimit; resolution: TimeLimit };
  limitSource: string;
  effectiveFrom: string;
  keywords: string[];
  questions: CategoryQuestion[];
  level: SolvingLevel;
  sort: number;
};

/** A leaf as it is written in the files of this folder; `keywords` are words people write, divided by spaces. */
export type Leaf = {
  code: string;
  zh: string;
  en: string;
  hint?: { zh: string; en: string };
  pace: Pace;
  level: SolvingLevel;
  keywords: string;
  questions?: CategoryQuestion[];
};

export type Group = { code: string; zh: string; en: string; hint: { zh: string; en: string }; leaves: Leaf[] };

/** Which practice sets the time limits of a leaf; the limits themselves are in paces.ts. */
export type Pace = "danger" | "lifeline" | "ordinary" | "complex" | "question" | "wish";
