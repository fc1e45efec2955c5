import type { WorkbenchWords } from "./words/zh-CN.ts";

interface Page {
  href: string;
  name: string;
}

/** Pages that belong together, under one heading. */
export interface PageGroup {
  key: string;
  name: string;
  /** What somebody with these rights comes for: open where not all fits. */
  daily: boolean;
  pages: readonly Page[];
}

interface Rights {
  worksOnRequests: boolean;
  worksWithWhistles: boolean;
  seesCouncils: boolean;
  isAdministrator: boolean;
}

/** The pages that somebody with these rights may open, in the order of a working day: first what is done, last what is set. */
export function navigationGroups(
  { frame }: Pick<WorkbenchWords, "frame">,
  { worksOnRequests, worksWithWhistles, seesCouncils, isAdministrator }: Rights,
): PageGroup[] {
  const today = { href: "/", name: frame.today };
  const work: Page[] = [
    { href: "/requests", name: frame.requests },
    { href: "/file", name: frame.fileForResident },
    ...(worksWithWhistles ? [{ href: "/whistles", name: frame.whistles }] : []),
    { href: "/supervisions", name: frame.supervisions },
    { href: "/callbacks", name: frame.callbacks },
  ];
  const deliberation: PageGroup = {
    key: "deliberation",
    name: frame.deliberation,
    daily: false,
    pages: [
      { href: "/deliberations", name: frame.deliberations },
      ...(seesCouncils
        ? [
            { href: "/meetings", name: frame.meetings },
            { href: "/councils", name: frame.councils },
            { href: "/votes", name: frame.votes },
          ]
        : []),
      { href: "/decision-tasks", name: frame.decisionTasks },
    ],
  };
  const analysis: PageGroup = {
    key: "analysis",
    name: frame.analysis,
    daily: false,
    pages: [
      { href: "/topics", name: frame.topics },
      { href: "/problems", name: frame.problems },
      { href: "/figures", name: frame.figures },
      { href: "/exclusions", name: frame.exclusions },
    ],
  };
  const administration: PageGroup = {
    key: "administration",
    name: frame.administration,
    daily: !worksOnRequests,
    pages: [
      { href: "/people", name: frame.people },
      { href: "/accounts", name: frame.accounts },
      { href: "/imports", name: frame.imports },
      { href: "/webhooks", name: frame.webhooks },
      { href: "/message-log", name: frame.messageLog },
      { href: "/records", name: frame.records },
    ],
  };
  return [
    { key: "work", name: frame.work, daily: true, pages: [today, ...(worksOnRequests ? work : [])] },
    ...(worksOnRequests ? [deliberation, analysis] : []),
    {
      key: "district",
      name: frame.district,
      daily: false,
      pages: [
        { href: "/areas", name: frame.areas },
        { href: "/units", name: frame.units },
        { href: "/duties", name: frame.duties },
      ],
    },
    {
      key: "rules",
      name: frame.rules,
      daily: false,
      pages: [
        { href: "/limits", name: frame.limits },
        { href: "/whistle-limits", name: frame.whistleLimits },
        { href: "/deliberation-rules", name: frame.deliberationRules },
        { href: "/calendar", name: frame.calendar },
      ],
    },
    ...(isAdministrator ? [administration] : []),
  ];
}

/** Whether a page is the one that is open, or the one it belongs to. */
export function isCurrent(href: string, address: string): boolean {
  return href === "/" ? address === "/" : address === href || address.startsWith(`${href}/`);
}
