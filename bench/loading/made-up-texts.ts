const openings = [
  "您好，",
  "反映一下，",
  "麻烦帮忙看看：",
  "已经好几天了，",
  "小区里很多邻居都在说，",
  "上个月打过电话，",
  "",
  "",
];
const places = [
  "单元门口",
  "小区东门",
  "楼下停车位",
  "地下车库",
  "幼儿园旁边",
  "菜市场后面",
  "公交站对面",
  "广场北侧",
  "三楼过道",
  "河边步道",
];
const troubles = [
  "一直没有人来处理",
  "晚上看不清路，老人摔了一跤",
  "天热以后味道很大",
  "下雨就更严重了",
  "影响孩子上学",
  "物业说不归他们管",
  "早上六点就开始，吵得睡不着",
  "已经堆了半个月",
  "轮椅和婴儿车都过不去",
  "怕出安全事故",
];
const wishes = ["请尽快派人看看。", "希望有个答复。", "麻烦联系我。", "谢谢！", "能不能这周解决？", "照片已经上传。"];

/** The n-th way in which people write about this matter. */
export function madeUpText(matter: string, keywords: readonly string[], n: number): string {
  const pick = <T>(list: readonly T[], salt: number) =>
    list[(n * 7 + salt * 13 + Math.floor(n / 5) * salt) % list.length]!;
  const word = keywords.length > 0 ? pick(keywords, 1) : matter;
  return `${pick(openings, 2)}${pick(places, 3)}${word}，${pick(troubles, 4)}，${matter}的事${pick(troubles, 5)}。${pick(wishes, 6)}`;
}
