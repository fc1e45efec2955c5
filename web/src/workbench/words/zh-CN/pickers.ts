/** Fields that pick a post, a building, an area, a person. */
export const pickers = {
  post: "岗位",
  postHint: "输岗位、单位或姓名找",
  postNone: "没有找到这样的岗位",
  building: "楼栋",
  buildingHint: "输小区、楼号或路名找",
  buildingType: "输几个字就会列出楼栋",
  buildingNone: "没有找到这样的楼栋，可以只填地址",
  area: "区域",
  category: "类别",
  allOf: (p: { group: string }) => `${p.group}（全部）`,
  categoryHint: "输几个字找类别",
};
