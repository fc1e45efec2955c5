import type { Procedure, Stage } from "./procedure-shape.ts";

/**
 * The procedures every district begins with. Each says where its steps and numbers come from; what no rule says is this
 * product's own beginning, which a district replaces with an edition of its own.
 */

type Rest = Partial<Pick<Stage, "noticeDays" | "lastsDays" | "quorum" | "decides" | "onFailure" | "backTo">>;

function stage(
  [code, name, nameEn]: readonly [string, string, string],
  kind: Stage["kind"],
  who: Stage["who"],
  needs: Stage["needs"],
  rest: Rest = {},
): Stage {
  const plain = {
    noticeDays: 0,
    lastsDays: 0,
    quorum: null,
    decides: false,
    onFailure: "ends",
    backTo: null,
  } as const;
  return { code, name, nameEn, kind, who, needs, ...plain, ...rest };
}

const half = { numerator: 1, denominator: 2 };
const shown: Stage["needs"] = ["published", "period-over", "objections-answered"];
const week = { lastsDays: 7 };

const decisionPublished = (backTo: string) =>
  stage(["decision-published", "决议公示", "Decision published"], "publication", "residents", shown, {
    ...week,
    onFailure: "back",
    backTo,
  });

const carriedOut = stage(["carried-out", "落实决议", "Carried out"], "execution", "staff", ["tasks-done"], {
  lastsDays: 90,
});

const resultPublished = stage(
  ["result-published", "结果公示", "Result published"],
  "publication",
  "residents",
  shown,
  { ...week, onFailure: "back", backTo: "carried-out" },
);

const effectiveFrom = "2026-01-01";

export const shippedProcedures: readonly Procedure[] = [
  {
    code: "community-topic",
    edition: 1,
    name: "社区议题",
    nameEn: "Community topic",
    effectiveFrom,
    source:
      "社区议事“党员先议—居民听证—居民决定”的做法。步骤据公开做法；党员大会到会过半数据《中国共产党支部工作条例（试行）》；通知3天、7天，公示7天，落实90天为本系统的起始值，各区可改。",
    stages: [
      stage(
        ["party-members", "党员先议", "Party members first"],
        "meeting",
        "party-members",
        ["notice-given", "meeting-held", "quorum-met", "minutes-published"],
        { noticeDays: 3, quorum: half },
      ),
      stage(
        ["hearing", "居民听证", "Residents' hearing"],
        "meeting",
        "residents",
        ["notice-given", "meeting-held", "minutes-published"],
        { noticeDays: 7, onFailure: "back", backTo: "party-members" },
      ),
      stage(["decision", "居民表决", "Residents' decision"], "vote", "residents", ["vote-closed"], { decides: true }),
      decisionPublished("decision"),
      carriedOut,
      resultPublished,
    ],
  },
  {
    code: "four-deliberations-two-publications",
    edition: 1,
    name: "四议两公开",
    nameEn: "Four deliberations, two publications",
    effectiveFrom,
    source:
      "四议两公开工作法：党支部会提议、村（社区）“两委”会商议、党员大会审议、村（居）民会议或者代表会议决议，决议公开、实施结果公开。会议到会过半数据《中国共产党支部工作条例（试行）》，有的地方要求党员大会到会三分之二，可另立版本；公示7天、落实90天为本系统的起始值。",
    stages: [
      stage(
        ["branch-proposal", "党支部会提议", "Branch committee proposes"],
        "proposal",
        "branch-committee",
        ["meeting-held", "quorum-met"],
        { quorum: half },
      ),
      stage(
        ["both-committees", "两委会商议", "Both committees consult"],
        "meeting",
        "both-committees",
        ["meeting-held", "quorum-met"],
        { quorum: half, onFailure: "back", backTo: "branch-proposal" },
      ),
      stage(
        ["members-review", "党员大会审议", "Party members' meeting reviews"],
        "meeting",
        "party-members",
        ["meeting-held", "quorum-met", "minutes-published"],
        { quorum: half, onFailure: "back", backTo: "branch-proposal" },
      ),
      stage(["residents-decision", "居民会议决议", "Residents decide"], "vote", "residents", ["vote-closed"], {
        decides: true,
      }),
      decisionPublished("residents-decision"),
      carriedOut,
      resultPublished,
    ],
  },
  {
    code: "owners-decision",
    edition: 1,
    name: "业主共同决定",
    nameEn: "Owners' decision",
    effectiveFrom,
    source:
      "《民法典》第278条至第281条；会议召开十五日以前通知全体业主、告知居民委员会据《业主大会和业主委员会指导规则》。结果公示7天为本系统的起始值。",
    stages: [
      stage(
        ["notice", "会前公告", "Notice to all owners"],
        "publication",
        "owners",
        ["published", "committee-told", "period-over"],
        { lastsDays: 15 },
      ),
      stage(["vote", "业主表决", "Owners vote"], "vote", "owners", ["vote-closed"], { decides: true }),
      stage(["result-published", "结果公示", "Result published"], "publication", "owners", shown, {
        ...week,
        onFailure: "back",
        backTo: "vote",
      }),
    ],
  },
  {
    code: "quick-poll",
    edition: 1,
    name: "快速征求意见",
    nameEn: "Quick poll",
    effectiveFrom,
    source: "本系统的起始值：居民表决7天，公布结果。用于不涉及重大事项的小事，各区可改。",
    stages: [
      stage(["poll", "居民表决", "Residents are asked"], "vote", "residents", ["vote-closed"], {
        lastsDays: 7,
        decides: true,
      }),
      stage(["result-published", "公布结果", "Result published"], "publication", "residents", ["published"]),
    ],
  },
  {
    code: "project-choice",
    edition: 1,
    name: "预算内选项目",
    nameEn: "Choosing projects within a budget",
    effectiveFrom,
    source:
      "社区项目居民议、居民选的做法。项目清单公示7天、决定公示7天、落实180天、结果公示7天为本系统的起始值，各区可改。",
    stages: [
      stage(["projects-listed", "项目清单公示", "List of projects published"], "proposal", "residents", shown, {
        ...week,
        onFailure: "again",
      }),
      stage(["choice", "居民选项目", "Residents choose"], "vote", "residents", ["vote-closed"], { decides: true }),
      decisionPublished("choice"),
      { ...carriedOut, lastsDays: 180 },
      resultPublished,
    ],
  },
];
