import type { PostRole } from "../platform/operations/actor.ts";

/**
 * A district small enough to know by heart. Two streets, three communities, four grids, five micro-grids; a block of
 * flats in each micro-grid; one person in each post. All of it is invented.
 *
 *   甲街道  甲一社区  第1网格: 1号微网格 (翠屏小区1栋, 2栋), 2号微网格 (翠屏小区3栋)
 *                    第2网格: 1号微网格 (桂花苑1栋)
 *          甲二社区  第1网格: 1号微网格 (海棠里1栋)
 *   乙街道  乙一社区  第1网格: 1号微网格 (玉兰园1栋)
 */

export const areaPlan = [
  { key: "district", parent: null, level: 1, kind: "district", name: "示例区", nameEn: "Example District" },
  { key: "street-a", parent: "district", level: 2, kind: "street", name: "甲街道", nameEn: "Street A" },
  { key: "community-a1", parent: "street-a", level: 3, kind: "community", name: "甲一社区", nameEn: "Community A1" },
  { key: "grid-a1-1", parent: "community-a1", level: 4, kind: "grid", name: "第1网格", nameEn: "Grid 1" },
  {
    key: "micro-a1-1-1",
    parent: "grid-a1-1",
    level: 5,
    kind: "micro-grid",
    name: "第1网格1号微网格",
    nameEn: "Grid 1, micro-grid 1",
  },
  {
    key: "micro-a1-1-2",
    parent: "grid-a1-1",
    level: 5,
    kind: "micro-grid",
    name: "第1网格2号微网格",
    nameEn: "Grid 1, micro-grid 2",
  },
  { key: "grid-a1-2", parent: "community-a1", level: 4, kind: "grid", name: "第2网格", nameEn: "Grid 2" },
  {
    key: "micro-a1-2-1",
    parent: "grid-a1-2",
    level: 5,
    kind: "micro-grid",
    name: "第2网格1号微网格",
    nameEn: "Grid 2, micro-grid 1",
  },
  { key: "community-a2", parent: "street-a", level: 3, kind: "community", name: "甲二社区", nameEn: "Community A2" },
  { key: "grid-a2-1", parent: "community-a2", level: 4, kind: "grid", name: "第1网格", nameEn: "Grid 1" },
  {
    key: "micro-a2-1-1",
    parent: "grid-a2-1",
    level: 5,
    kind: "micro-grid",
    name: "第1网格1号微网格",
    nameEn: "Grid 1, micro-grid 1",
  },
  { key: "street-b", parent: "district", level: 2, kind: "street", name: "乙街道", nameEn: "Street B" },
  { key: "community-b1", parent: "street-b", level: 3, kind: "community", name: "乙一社区", nameEn: "Community B1" },
  { key: "grid-b1-1", parent: "community-b1", level: 4, kind: "grid", name: "第1网格", nameEn: "Grid 1" },
  {
    key: "micro-b1-1-1",
    parent: "grid-b1-1",
    level: 5,
    kind: "micro-grid",
    name: "第1网格1号微网格",
    nameEn: "Grid 1, micro-grid 1",
  },
] as const;

export type AreaKey = (typeof areaPlan)[number]["key"];

export const unitPlan = [
  {
    key: "centre",
    kind: "district-office",
    name: "示例区指挥中心",
    nameEn: "Command Centre",
    area: "district",
    parent: null,
  },
  {
    key: "urban",
    kind: "department",
    name: "示例区城市管理局",
    nameEn: "Urban Management Bureau",
    area: "district",
    parent: null,
  },
  {
    key: "water",
    kind: "department",
    name: "示例区供水公司",
    nameEn: "Water Company",
    area: "district",
    parent: null,
  },
  {
    key: "office-a",
    kind: "street-office",
    name: "甲街道办事处",
    nameEn: "Street A Office",
    area: "street-a",
    parent: null,
  },
  {
    key: "urban-a",
    kind: "street-department",
    name: "甲街道城市管理办公室",
    nameEn: "Street A Urban Management Office",
    area: "street-a",
    parent: "office-a",
  },
  {
    key: "office-b",
    kind: "street-office",
    name: "乙街道办事处",
    nameEn: "Street B Office",
    area: "street-b",
    parent: null,
  },
  {
    key: "station-a1",
    kind: "service-station",
    name: "甲一社区便民服务站",
    nameEn: "Community A1 Service Station",
    area: "community-a1",
    parent: "office-a",
  },
  {
    key: "station-a2",
    kind: "service-station",
    name: "甲二社区便民服务站",
    nameEn: "Community A2 Service Station",
    area: "community-a2",
    parent: "office-a",
  },
  {
    key: "station-b1",
    kind: "service-station",
    name: "乙一社区便民服务站",
    nameEn: "Community B1 Service Station",
    area: "community-b1",
    parent: "office-b",
  },
  {
    key: "property",
    kind: "property-company",
    name: "示例甲物业",
    nameEn: "Example Property Company",
    area: "street-a",
    parent: null,
  },
] as const;

/** Who works here: the characters of the tests, each in one post. */
export const staffPlan = [
  {
    key: "administrator-yan",
    name: "严示例",
    role: "administrator",
    unit: "centre",
    area: "district",
    post: "系统管理岗",
  },
  {
    key: "district-officer-he",
    name: "何示例",
    role: "district-officer",
    unit: "centre",
    area: "district",
    post: "示例区受理岗",
  },
  {
    key: "district-leader-lv",
    name: "吕示例",
    role: "district-leader",
    unit: "centre",
    area: "district",
    post: "示例区分管领导岗",
  },
  {
    key: "department-officer-feng",
    name: "冯示例",
    role: "department-officer",
    unit: "urban",
    area: "district",
    post: "城市管理局受理岗",
  },
  {
    key: "department-officer-shui",
    name: "水示例",
    role: "department-officer",
    unit: "water",
    area: "district",
    post: "供水公司受理岗",
  },
  {
    key: "street-officer-sun",
    name: "孙示例",
    role: "street-officer",
    unit: "office-a",
    area: "street-a",
    post: "甲街道受理岗",
  },
  {
    key: "street-leader-tang",
    name: "唐示例",
    role: "street-leader",
    unit: "office-a",
    area: "street-a",
    post: "甲街道分管领导岗",
  },
  {
    key: "street-urban-officer-zheng",
    name: "郑示例",
    role: "department-officer",
    unit: "urban-a",
    area: "street-a",
    post: "甲街道城市管理办公室受理岗",
  },
  {
    key: "street-officer-wu",
    name: "吴示例",
    role: "street-officer",
    unit: "office-b",
    area: "street-b",
    post: "乙街道受理岗",
  },
  {
    key: "community-officer-chen",
    name: "陈示例",
    role: "community-officer",
    unit: "station-a1",
    area: "community-a1",
    post: "甲一社区受理岗",
  },
  {
    key: "community-leader-cao",
    name: "曹示例",
    role: "community-leader",
    unit: "station-a1",
    area: "community-a1",
    post: "甲一社区主任岗",
  },
  {
    key: "community-officer-shen",
    name: "沈示例",
    role: "community-officer",
    unit: "station-a2",
    area: "community-a2",
    post: "甲二社区受理岗",
  },
  {
    key: "community-officer-qian",
    name: "钱示例",
    role: "community-officer",
    unit: "station-b1",
    area: "community-b1",
    post: "乙一社区受理岗",
  },
  {
    key: "grid-worker-wang",
    name: "王示例",
    role: "grid-worker",
    unit: "station-a1",
    area: "grid-a1-1",
    post: "甲一社区第1网格网格员",
  },
  {
    key: "grid-worker-zhao",
    name: "赵示例",
    role: "grid-worker",
    unit: "station-a1",
    area: "grid-a1-2",
    post: "甲一社区第2网格网格员",
  },
  {
    key: "grid-worker-xu",
    name: "许示例",
    role: "grid-worker",
    unit: "station-a2",
    area: "grid-a2-1",
    post: "甲二社区第1网格网格员",
  },
  {
    key: "grid-worker-jin",
    name: "金示例",
    role: "grid-worker",
    unit: "station-b1",
    area: "grid-b1-1",
    post: "乙一社区第1网格网格员",
  },
  {
    key: "property-officer-bai",
    name: "白示例",
    role: "property-officer",
    unit: "property",
    area: "street-a",
    post: "示例甲物业客服岗",
  },
] as const satisfies readonly { key: string; role: PostRole; [more: string]: string }[];

export type StaffKey = (typeof staffPlan)[number]["key"];
export const staffKeys: readonly StaffKey[] = staffPlan.map(({ key }) => key);

/** Every officer's password in the tests. */
export const staffPassword = "Lin-Li-Ceshi-2026";

export const residents = {
  "resident-li": { name: "李示例", phone: "19900010001", building: "cuiping-1", room: "101", residence: "owner" },
  "resident-zhou": { name: "周示例", phone: "19900010002", building: "cuiping-3", room: "201", residence: "tenant" },
  "resident-ma": { name: "马示例", phone: "19900010003", building: "yulan-1", room: "101", residence: "owner" },
} as const;

export type ResidentKey = keyof typeof residents;

export const buildingPlan = [
  {
    key: "cuiping-1",
    microGrid: "micro-a1-1-1",
    index: 0,
    code: "CP2A3B4",
    name: "翠屏小区1栋",
    address: "甲街道翠屏路1号翠屏小区1栋",
  },
  {
    key: "cuiping-2",
    microGrid: "micro-a1-1-1",
    index: 0,
    code: "CP2A3B5",
    name: "翠屏小区2栋",
    address: "甲街道翠屏路1号翠屏小区2栋",
  },
  {
    key: "cuiping-3",
    microGrid: "micro-a1-1-2",
    index: 1,
    code: "CP2A3B6",
    name: "翠屏小区3栋",
    address: "甲街道翠屏路1号翠屏小区3栋",
  },
  {
    key: "guihua-1",
    microGrid: "micro-a1-2-1",
    index: 2,
    code: "GH2A3B4",
    name: "桂花苑1栋",
    address: "甲街道桂花路8号桂花苑1栋",
  },
  {
    key: "haitang-1",
    microGrid: "micro-a2-1-1",
    index: 3,
    code: "HT2A3B4",
    name: "海棠里1栋",
    address: "甲街道海棠街2号海棠里1栋",
  },
  {
    key: "yulan-1",
    microGrid: "micro-b1-1-1",
    index: 4,
    code: "YL2A3B4",
    name: "玉兰园1栋",
    address: "乙街道玉兰大道6号玉兰园1栋",
  },
] as const;

export type BuildingKey = (typeof buildingPlan)[number]["key"];

/** Who answers for what: the grid worker at the doorstep; street lights with the street; water with the company. */
export const dutyPlan = [
  { category: null, area: "district", post: "district-officer-he" },
  { category: null, area: "street-a", post: "street-officer-sun" },
  { category: null, area: "street-b", post: "street-officer-wu" },
  { category: null, area: "community-a1", post: "community-officer-chen" },
  { category: null, area: "community-a2", post: "community-officer-shen" },
  { category: null, area: "community-b1", post: "community-officer-qian" },
  { category: null, area: "grid-a1-1", post: "grid-worker-wang" },
  { category: null, area: "grid-a1-2", post: "grid-worker-zhao" },
  { category: null, area: "grid-a2-1", post: "grid-worker-xu" },
  { category: "street-light-out", area: "street-a", post: "street-urban-officer-zheng" },
  { category: "street-light-out", area: "district", post: "department-officer-feng" },
  { category: "water-outage", area: "district", post: "department-officer-shui" },
] as const;
