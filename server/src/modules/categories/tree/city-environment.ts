import type { Group } from "./shape.ts";

export const cityEnvironment: Group = {
  code: "city-environment",
  zh: "市容环境",
  en: "Streets and surroundings",
  hint: { zh: "垃圾、卫生、摆摊、小广告、树木花草、猫狗", en: "Rubbish, cleaning, stalls, small ads, trees, pets" },
  leaves: [
    {
      code: "uncollected-rubbish",
      zh: "垃圾没人清运",
      en: "Rubbish not collected",
      hint: { zh: "垃圾桶满了、垃圾堆着没人拉走", en: "Bins are overflowing or rubbish is left lying" },
      pace: "ordinary",
      level: "community",
      keywords:
        "垃圾 垃圾桶 垃圾堆 垃圾成堆 垃圾遍地 清运 生活垃圾 垃圾没人清 没人清理 恶臭 苍蝇 垃圾站 垃圾中转站 垃圾箱 满溢",
    },
    {
      code: "dirty-streets",
      zh: "路面脏、没人扫",
      en: "Dirty streets",
      hint: { zh: "马路、巷子、公共场地不干净", en: "A street, lane or public place is not clean" },
      pace: "ordinary",
      level: "community",
      keywords: "脏乱差 卫生差 环境卫生 环卫 环卫工人 没人打扫 保洁 扫地 清扫 落叶 狗屎 卫生死角 脏乱 洒水车 很脏",
    },
    {
      code: "rubbish-sorting",
      zh: "垃圾分类投放点",
      en: "Waste sorting points",
      pace: "ordinary",
      level: "community",
      keywords: "垃圾分类 投放点 分类亭 分类垃圾桶 可回收物 厨余垃圾 撤桶 定时投放 旧衣回收 大件垃圾 废旧家具",
    },
    {
      code: "dumped-waste",
      zh: "乱倒渣土和建筑垃圾",
      en: "Dumped soil or building waste",
      pace: "ordinary",
      level: "street",
      keywords: "建筑垃圾 渣土 渣土车 装修垃圾 乱倒垃圾 偷倒 倾倒 随意倾倒 弃土 乱扔垃圾",
      questions: [
        {
          code: "vehicle-seen",
          zh: "看到倾倒的车吗，车牌是多少",
          en: "Did you see the vehicle, and what was its number plate?",
          kind: "text",
          required: false,
        },
      ],
    },
    {
      code: "street-stalls",
      zh: "占道摆摊",
      en: "Stalls blocking the way",
      hint: { zh: "小摊、店外摆放占了人行道", en: "Stalls or shop goods stand on the pavement" },
      pace: "ordinary",
      level: "street",
      keywords: "占道经营 摆摊 小摊 小贩 摊贩 流动摊贩 店外经营 占道 夜市 夜宵摊 烧烤摊 马路市场 城管 出店经营 摊位",
    },
    {
      code: "small-ads",
      zh: "小广告和破旧招牌",
      en: "Small ads and worn signs",
      pace: "ordinary",
      level: "community",
      keywords: "小广告 牛皮癣 乱贴 乱涂 涂鸦 张贴 广告牌 招牌 户外广告 横幅 办证广告",
    },
    {
      code: "trees-and-greenery",
      zh: "树木和绿化",
      en: "Trees and greenery",
      hint: { zh: "树枝挡窗、枯树、草坪和绿地被毁", en: "Branches at windows, dead trees, damaged green space" },
      pace: "ordinary",
      level: "community",
      keywords: "绿化 绿化带 树木 树枝 大树 枯树 修剪 砍树 草坪 绿地 园林 毁绿 种菜 花坛 行道树 景观树 树倒 虫害",
    },
    {
      code: "pets-and-strays",
      zh: "养狗养猫和流浪动物",
      en: "Pets and stray animals",
      pace: "ordinary",
      level: "community",
      keywords:
        "遛狗 养狗 养犬 流浪狗 流浪猫 野狗 不牵绳 狗绳 宠物 狗叫 大型犬 烈性犬 犬只 养鸡 喂猫 恶犬 狗咬人 被狗咬",
      questions: [
        {
          code: "anybody-bitten",
          zh: "有人被咬伤吗",
          en: "Has anybody been bitten?",
          kind: "yes-no",
          required: false,
        },
      ],
    },
  ],
};
