// Names that nobody bears: a surname and a pair of the sixty-year cycle, as in 周乙未 or 李甲子.

import type { Random } from "./random.ts";

const surnames = [
  ..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹",
];
const stems = [..."甲乙丙丁戊己庚辛壬癸"];
const branches = [..."子丑寅卯辰巳午未申酉戌亥"];

export function inventName(random: Random): string {
  const year = random.between(0, 59);
  return `${random.pick(surnames)}${stems[year % 10]}${branches[year % 12]}`;
}
