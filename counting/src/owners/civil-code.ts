import type { Fraction, OwnersMatter } from "../terms.ts";

/** A share of a whole; strictly more where the law says 过半数, the share itself included where it says 以上. */
export interface Share extends Fraction {
  strict: boolean;
}

/** By which numbers owners decide. They are the law's, and another law would be another record beside this one. */
export interface OwnersRule {
  code: string;
  source: { "zh-CN": string; en: string };
  effectiveFrom: string;
  /** Of all area and of all heads, so many must take part. */
  participation: Share;
  /** Of the area and of the heads that took part, so many must be in favour. */
  ordinary: Share;
  special: Share;
  matters: readonly OwnersMatterItem[];
}

export interface OwnersMatterItem {
  matter: OwnersMatter;
  special: boolean;
  name: { "zh-CN": string; en: string };
}

/**
 * Participation: 专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决. Items 6 to 8: 参与表决专有部分面积四分之三
 * 以上的业主且参与表决人数四分之三以上的业主同意. The others: 过半数.
 */
export const civilCode278: OwnersRule = {
  code: "civil-code-278",
  source: {
    "zh-CN": "《中华人民共和国民法典》第二百七十八条",
    en: "Civil Code of the People's Republic of China, art. 278",
  },
  effectiveFrom: "2021-01-01",
  participation: { numerator: 2, denominator: 3, strict: false },
  ordinary: { numerator: 1, denominator: 2, strict: true },
  special: { numerator: 3, denominator: 4, strict: false },
  matters: [
    item(1, false, "制定和修改业主大会议事规则", "rules of procedure of the owners' assembly"),
    item(2, false, "制定和修改管理规约", "management covenant"),
    item(3, false, "选举业主委员会或者更换业主委员会成员", "election of the owners' committee or its members"),
    item(4, false, "选聘和解聘物业服务企业或者其他管理人", "appointment or dismissal of the property company"),
    item(5, false, "使用建筑物及其附属设施的维修资金", "use of the maintenance fund"),
    item(6, true, "筹集建筑物及其附属设施的维修资金", "raising of the maintenance fund"),
    item(7, true, "改建、重建建筑物及其附属设施", "alteration or rebuilding of the building"),
    item(
      8,
      true,
      "改变共有部分的用途或者利用共有部分从事经营活动",
      "changing the use of common parts or earning from them",
    ),
    item(9, false, "有关共有和管理权利的其他重大事项", "other major matters of co-ownership and management"),
  ],
};

/**
 * Who is one head: the Supreme People's Court's interpretation on disputes over divided ownership of buildings (Fashi
 * [2020] 17, in force 2021-01-01), art. 9. The homes carry the head's key; whoever makes the keys follows this.
 */
export const headRule = {
  source: {
    "zh-CN": "《最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释》第九条",
    en: "Supreme People's Court, interpretation on disputes over divided ownership of buildings, art. 9",
  },
  effectiveFrom: "2021-01-01",
} as const;

function item(matter: OwnersMatter, special: boolean, zh: string, en: string): OwnersMatterItem {
  return { matter, special, name: { "zh-CN": zh, en } };
}
