/** A small tree of places, posts and duties for the tests of the rules. */
import type { AreaLevel, Duty, DutyArea, DutyPost, Matter, RoutingFacts } from "./duty.ts";

/** Two streets; the place of `facts` lies in the first micro-grid. */
export const areas = {
  district: area("district", 1, "district", "示例区"),
  street: area("street", 2, "street", "甲街道"),
  community: area("community", 3, "community", "甲一社区"),
  grid: area("grid", 4, "grid", "第1网格"),
  microGrid: area("micro-grid", 5, "micro-grid", "第1网格1号微网格"),
  otherStreet: area("other-street", 2, "town", "乙镇"),
  otherGrid: area("other-grid", 4, "grid", "第2网格"),
};
export type AreaKey = keyof typeof areas;
export const path = ["micro-grid", "grid", "community", "street", "district"];

export const matter: Matter = {
  id: "lamp",
  name: "路灯不亮",
  nameEn: "Street light out",
  groupId: "facilities",
  groupName: "公共设施",
  groupNameEn: "Public facilities",
};

export const backstop = post("backstop", { unitName: "示例区指挥中心", unitNameEn: "Command Centre" });

function area(id: string, level: AreaLevel, kind: string, name: string): DutyArea {
  return { id, level, kind, name, nameEn: "" };
}

export function post(id: string, more: Partial<DutyPost> = {}): DutyPost {
  return {
    id,
    name: `${id}岗`,
    nameEn: "",
    unitId: `unit-${id}`,
    unitName: `${id}单位`,
    unitNameEn: "",
    level: 1,
    closed: false,
    holderCount: 1,
    ...more,
  };
}

export const closed: Partial<DutyPost> = { closed: true };
export const unheld: Partial<DutyPost> = { holderCount: 0 };

/** The post of a duty is called after it, unless told otherwise. */
export function duty(categoryId: string | null, at: AreaKey, more: Partial<DutyPost> = {}): Duty {
  const id = `${categoryId ?? "any"}@${areas[at].id}`;
  return { id, categoryId, area: areas[at], post: post(`post of ${id}`, { level: areas[at].level, ...more }) };
}

export function facts(...candidates: Duty[]): RoutingFacts {
  return { path, matter, candidates, backstop };
}
