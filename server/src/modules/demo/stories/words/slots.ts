import type { Random } from "../../world/random.ts";

/** What stands for {days}, {gate} and the like. The shops are as invented as everything here, and say so. */
const choices: Readonly<Record<string, readonly string[]>> = {
  days: ["两天", "三天", "四五天", "一个星期", "十来天", "半个月"],
  unit: ["1单元", "2单元", "3单元"],
  floor: ["2楼", "3楼", "4楼", "5楼", "6楼"],
  gate: ["东门", "南门", "西门", "北门"],
  hour: ["晚上九点", "晚上十点", "晚上十一点", "半夜十二点"],
  count: ["两", "三", "四", "五"],
  shop: ["示例甲小吃店", "示例乙超市", "示例丙理发店", "示例丁菜店", "示例戊烧烤店"],
};

export function filled(text: string, random: Random): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const words = choices[name];
    if (!words) throw new Error(`nothing stands for {${name}}`);
    return random.pick(words);
  });
}
