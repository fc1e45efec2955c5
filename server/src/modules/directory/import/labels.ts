import type { PostRole } from "../../../platform/operations/actor.ts";
import type { Words } from "../../../platform/sheets/words.ts";
import type { AreaKind, AreaSource, Capacity, PartyBasis, TermManner, UnitKind } from "../kinds.ts";

/** What people write in a sheet for each word of the closed lists: the labels of the pages, and other common names. */
type Labels<Value extends string> = Readonly<Record<Value, { labels: Words; aliases?: readonly string[] }>>;

export function optionsOf<Value extends string>(labels: Labels<Value>) {
  return Object.entries<Labels<Value>[Value]>(labels).map(([value, label]) => ({ value: value as Value, ...label }));
}

export const areaKindLabels: Labels<AreaKind> = {
  district: { labels: { "zh-CN": "区", en: "District" }, aliases: ["县", "区县"] },
  street: { labels: { "zh-CN": "街道", en: "Street" }, aliases: ["街道办"] },
  town: { labels: { "zh-CN": "镇", en: "Town" }, aliases: ["乡", "乡镇"] },
  community: { labels: { "zh-CN": "社区", en: "Community" } },
  village: { labels: { "zh-CN": "村", en: "Village" }, aliases: ["行政村"] },
  grid: { labels: { "zh-CN": "网格", en: "Grid" } },
  "micro-grid": { labels: { "zh-CN": "微网格", en: "Micro-grid" } },
};

export const unitKindLabels: Labels<UnitKind> = {
  "district-office": { labels: { "zh-CN": "区级机关", en: "District office" } },
  "street-office": {
    labels: { "zh-CN": "街道办", en: "Street office" },
    aliases: ["街道办事处", "镇政府", "乡政府"],
  },
  "street-department": { labels: { "zh-CN": "街道内设部门", en: "Department of a street" } },
  department: { labels: { "zh-CN": "区级部门", en: "District department" } },
  "community-committee": {
    labels: { "zh-CN": "社区居委会", en: "Community committee" },
    aliases: ["居委会", "村委会", "村民委员会", "社区、村委会"],
  },
  "service-station": { labels: { "zh-CN": "服务站", en: "Service station" }, aliases: ["便民服务站"] },
  "property-company": { labels: { "zh-CN": "物业公司", en: "Property company" }, aliases: ["物业"] },
  "owners-committee": { labels: { "zh-CN": "业主委员会", en: "Owners' committee" }, aliases: ["业委会"] },
  "social-organisation": { labels: { "zh-CN": "社会组织", en: "Social organisation" } },
  company: { labels: { "zh-CN": "企业", en: "Company" } },
  school: { labels: { "zh-CN": "学校", en: "School" } },
  "police-station": { labels: { "zh-CN": "派出所", en: "Police station" } },
  "volunteer-team": { labels: { "zh-CN": "志愿者队伍", en: "Volunteer team" } },
  "partner-unit": { labels: { "zh-CN": "共建单位", en: "Partner unit" } },
  "party-committee": { labels: { "zh-CN": "党委", en: "Party committee" } },
  "party-general-branch": { labels: { "zh-CN": "党总支", en: "Party general branch" } },
  "party-branch": { labels: { "zh-CN": "党支部", en: "Party branch" } },
  "party-group": { labels: { "zh-CN": "党小组", en: "Party group" } },
};

export const partyBasisLabels: Labels<PartyBasis> = {
  area: { labels: { "zh-CN": "区域", en: "Area" } },
  building: { labels: { "zh-CN": "楼栋", en: "Building" } },
  industry: { labels: { "zh-CN": "行业", en: "Industry" } },
  interest: { labels: { "zh-CN": "兴趣", en: "Interest" } },
  floating: { labels: { "zh-CN": "流动党员", en: "Floating members" } },
  "temporary-action": { labels: { "zh-CN": "临时行动", en: "Temporary action" } },
};

export const roleLabels: Labels<PostRole> = {
  "grid-worker": { labels: { "zh-CN": "网格员", en: "Grid worker" } },
  "community-officer": { labels: { "zh-CN": "社区工作人员", en: "Community officer" } },
  "community-leader": { labels: { "zh-CN": "社区负责人", en: "Community leader" } },
  "street-officer": { labels: { "zh-CN": "街道工作人员", en: "Street officer" } },
  "street-leader": { labels: { "zh-CN": "街道负责人", en: "Street leader" } },
  "department-officer": { labels: { "zh-CN": "部门工作人员", en: "Department officer" } },
  "property-officer": { labels: { "zh-CN": "物业人员", en: "Property company officer" } },
  "partner-officer": { labels: { "zh-CN": "共建单位人员", en: "Partner unit officer" } },
  "district-officer": { labels: { "zh-CN": "区级工作人员", en: "District officer" } },
  "district-leader": { labels: { "zh-CN": "区级负责人", en: "District leader" } },
  administrator: { labels: { "zh-CN": "管理员", en: "Administrator" } },
};

export const mannerLabels: Labels<TermManner> = {
  "full-time": { labels: { "zh-CN": "专职", en: "Full-time" } },
  "part-time": { labels: { "zh-CN": "兼职", en: "Part-time" }, aliases: ["兼职委员"] },
  sunken: { labels: { "zh-CN": "下沉干部", en: "Seconded cadre" }, aliases: ["干部下沉", "下沉", "sunken"] },
};

export const areaSourceLabels: Labels<AreaSource> = {
  registered: { labels: { "zh-CN": "登记", en: "Registered" }, aliases: ["不动产登记", "登记面积"] },
  surveyed: { labels: { "zh-CN": "测绘", en: "Surveyed" }, aliases: ["测绘面积", "实测"] },
  contract: { labels: { "zh-CN": "合同", en: "Contract" }, aliases: ["合同面积"] },
};

export const capacityLabels: Labels<Capacity> = {
  owner: { labels: { "zh-CN": "业主", en: "Owner" }, aliases: ["房主", "产权人", "共有人"] },
  tenant: { labels: { "zh-CN": "租户", en: "Tenant" }, aliases: ["租客", "承租人"] },
  family: { labels: { "zh-CN": "家属", en: "Family" }, aliases: ["家庭成员", "家人"] },
};

/** In which coordinates a row is written; empty means the first. */
export const coordinateSystemLabels: Labels<"wgs-84" | "gcj-02"> = {
  "wgs-84": { labels: { "zh-CN": "WGS84", en: "WGS84" }, aliases: ["WGS-84", "GPS"] },
  "gcj-02": { labels: { "zh-CN": "GCJ02", en: "GCJ02" }, aliases: ["GCJ-02", "高德", "腾讯", "火星坐标"] },
};
