import type { Attendee, Recorded } from "./record.ts";

/** The minutes as far as they write themselves: what was recorded, in order. In Chinese, as the record of the council. */

export interface DraftFacts extends Recorded {
  councilName: string;
  title: string;
  place: string;
  /** Who presides by the rules. */
  presider: "chair" | "secretary" | "in-turn";
  /** In words of the district's own time. */
  openedAt: string;
  closedAt: string;
  membersDue: number;
  presentCount: number;
  membersNeeded: number;
  quorumMet: boolean;
}

const roleWords = { chair: "召集人", secretary: "秘书", member: "成员" } as const;

export function draftMinutes(facts: DraftFacts): string {
  const { attendance } = facts;
  const present = attendance.filter((member) => member.present);
  const absent = attendance.filter((member) => !member.present);
  return [
    `${facts.councilName}会议纪要`,
    facts.title,
    "",
    `时间：${facts.openedAt}至${facts.closedAt}`,
    `地点：${facts.place}`,
    `主持：${present.find(({ role }) => role === facts.presider)?.name ?? "（请写明）"}`,
    `应到${facts.membersDue}人，实到${facts.presentCount}人，按规则须到${facts.membersNeeded}人，${facts.quorumMet ? "到会人数符合规定" : "到会人数不够，没有作出决定"}。`,
    `到会：${listed(present)}`,
    ...(absent.length > 0 ? [`未到：${listed(absent)}`] : []),
    ...facts.items.flatMap((item, index) => partOf(facts, item, index)),
  ].join("\n");
}

function partOf({ speeches, decisions }: DraftFacts, item: DraftFacts["items"][number], index: number): string[] {
  const said = speeches.filter(({ itemId }) => itemId === item.id);
  const decided = decisions.filter(({ itemId }) => itemId === item.id);
  return [
    "",
    `${index + 1}. ${item.title}${item.presenter ? `（${item.presenter}介绍）` : ""}`,
    ...said.map(({ speaker, words }) => `${speaker}：${words}`),
    ...decided.flatMap(({ words, hands, task }) => [
      `决定：${words}${hands ? `（举手表决：同意${hands.for}，反对${hands.against}，弃权${hands.abstained}）` : ""}`,
      ...(task ? [`办理：${task.ownerName}，${dayInWords(task.dueOn)}前办完`] : []),
    ]),
    ...(said.length + decided.length === 0 ? ["没有记录。"] : []),
  ];
}

function listed(members: readonly Attendee[]): string {
  if (members.length === 0) return "无";
  return members
    .map(({ name, role, unitName }) => `${name}（${[unitName, roleWords[role]].filter(Boolean).join("")}）`)
    .join("、");
}

/** 2026年12月1日 */
function dayInWords(date: string): string {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return `${year}年${month}月${day}日`;
}
