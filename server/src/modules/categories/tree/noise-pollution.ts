import { anybodyInDanger, timeOfDay } from "./questions.ts";
import type { Group } from "./shape.ts";

export const noisePollution: Group = {
  code: "noise-pollution",
  zh: "噪声污染",
  en: "Noise and pollution",
  hint: {
    zh: "施工、广场舞、邻居噪声，油烟、扬尘、污水、异味",
    en: "Building, music and neighbour noise; fumes, dust, sewage, smells",
  },
  leaves: [
    {
      code: "building-site-noise",
      zh: "工地施工噪声",
      en: "Building site noise",
      pace: "ordinary",
      level: "street",
      keywords: "施工噪音 夜间施工 工地 施工扰民 打桩 深夜施工 凌晨施工 搅拌机 挖机 通宵施工 工地噪音 半夜施工",
      questions: [timeOfDay],
    },
    {
      code: "square-dance-noise",
      zh: "广场舞和音响噪声",
      en: "Square dancing and loudspeakers",
      pace: "ordinary",
      level: "community",
      keywords: "广场舞 音响 唱歌 喇叭 音乐声 大妈跳舞 高音喇叭 卡拉OK 唱戏 鼓乐",
      questions: [timeOfDay],
    },
    {
      code: "business-noise",
      zh: "商铺、工厂噪声",
      en: "Noise from shops and factories",
      pace: "ordinary",
      level: "street",
      keywords:
        "噪音 噪声 噪音扰民 酒吧 KTV 空调外机 机器声 工厂噪音 扰民 商铺噪音 夜宵店 切割 吵得睡不着 分贝 影响休息 无法入睡 变压器 水泵 厂房噪音",
      questions: [timeOfDay],
    },
    {
      code: "home-noise",
      zh: "邻居家噪声",
      en: "Noise from neighbours",
      pace: "ordinary",
      level: "community",
      keywords:
        "楼上噪音 装修噪音 跺脚 敲打 钢琴 半夜吵 吵闹 电钻 楼上吵 拖椅子 打麻将 麻将馆 搬家具 打牌 隔壁装修 周末装修 装修吵 太吵 吵得 楼上邻居吵 蹦跳",
      questions: [timeOfDay],
    },
    {
      code: "traffic-noise",
      zh: "道路交通噪声",
      en: "Traffic noise",
      pace: "complex",
      level: "district",
      keywords: "鸣笛 汽车噪音 隔音屏 高架噪音 铁路噪音 炸街 飞机噪音 隔音墙 声屏障 交通噪音 汽笛",
    },
    {
      code: "fumes-and-smells",
      zh: "油烟和异味",
      en: "Kitchen fumes and smells",
      pace: "ordinary",
      level: "street",
      keywords:
        "油烟 油烟扰民 餐饮油烟 异味 臭味 难闻 刺鼻 烧烤油烟 臭气 排烟 气味 臭气熏天 刺鼻气味 烟道 烧烤烟 烟太大 烟熏 餐馆油烟 臭味难闻",
    },
    {
      code: "dust",
      zh: "扬尘",
      en: "Dust",
      pace: "ordinary",
      level: "street",
      keywords: "扬尘 灰尘 尘土飞扬 粉尘 灰尘漫天 搅拌站 裸土 混凝土搅拌站 煤灰 沙场 石场 碎石 水泥厂 粉尘污染",
    },
    {
      code: "smoke-and-factory-emissions",
      zh: "工厂废气、焚烧冒烟",
      en: "Factory emissions and burning",
      pace: "complex",
      level: "district",
      keywords:
        "废气 黑烟 浓烟 焚烧 空气污染 大气污染 工厂排放 烧垃圾 烧秸秆 雾霾 环保局 污染 环保 化工厂 排放 环境污染 严重污染 有毒气体 排污 环评 砖厂 冶炼 有害气体 造纸厂 污染源 污染企业 二氧化硫 偷排 环境保护 垃圾焚烧 垃圾填埋场 塑料厂 环保部门 废料 烧纸 烧东西 烧树叶",
    },
    {
      code: "water-pollution",
      zh: "河沟污水、黑臭水体",
      en: "Polluted rivers and ditches",
      pace: "complex",
      level: "district",
      keywords:
        "污水 河道 河水 臭水沟 黑臭水体 排污口 水污染 直排 废水 河流 鱼塘 死鱼 水库污染 生活污水 工业废水 污水处理厂 污水处理 水源 养殖污染 养猪场 养殖场 猪粪 粪便 水质污染 湖泊 地下水 养鸡场 河里 发臭 河水发臭 臭水 小河",
    },
    {
      code: "masts-and-substations",
      zh: "基站、变电站、高压线",
      en: "Masts, substations and power lines",
      pace: "complex",
      level: "district",
      keywords: "辐射 电磁辐射 高压线 变电站 基站辐射 信号塔 高压电线 通信基站",
    },
    {
      code: "hazardous-substances",
      zh: "有毒有害物、危险废物",
      en: "Hazardous substances and waste",
      hint: { zh: "有刺激气味或泄漏，请先离开再报", en: "If something leaks, leave the place before you report" },
      pace: "danger",
      level: "district",
      keywords: "危险废物 化学品泄漏 有毒 毒气 重金属 土壤污染 化学品 泄漏 医疗废物 铅超标 镉超标",
      questions: [anybodyInDanger],
    },
  ],
};
