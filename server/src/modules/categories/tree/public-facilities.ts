import { anybodyInDanger } from "./questions.ts";
import type { Group } from "./shape.ts";

export const publicFacilities: Group = {
  code: "public-facilities",
  zh: "公共设施",
  en: "Public facilities",
  hint: {
    zh: "路灯、井盖、公厕、公园、健身器材、线缆",
    en: "Street lights, manholes, toilets, parks, equipment, cables",
  },
  leaves: [
    {
      code: "street-light-out",
      zh: "路灯不亮",
      en: "Street light out",
      pace: "ordinary",
      level: "street",
      keywords:
        "路灯 路灯不亮 路灯坏了 没有路灯 不亮 照明 黑灯瞎火 一片漆黑 灯杆 路灯杆 摸黑 灯坏了 路灯太暗 太暗 灯不亮",
    },
    {
      code: "broken-manhole-cover",
      zh: "井盖缺失或破损",
      en: "Missing or broken manhole cover",
      hint: { zh: "请先提醒旁人绕开，不要自己去掀", en: "Please warn others first and do not lift it yourself" },
      pace: "danger",
      level: "street",
      keywords:
        "井盖 窨井 窨井盖 井盖破损 井盖丢失 井盖松动 井盖不见了 下水道盖 沙井盖 井没盖 没有井盖 井口 井没有盖 盖子不见",
      questions: [anybodyInDanger],
    },
    {
      code: "blocked-drain",
      zh: "下水道堵塞、路面积水",
      en: "Blocked drain or standing water",
      pace: "ordinary",
      level: "street",
      keywords:
        "下水道 堵塞 下水道堵 积水 排水 排水沟 污水外溢 污水横流 化粪池 管道堵塞 雨水管 返水 排污管道 倒灌 污水管 下水管 堵了 马桶堵 下水道堵了 下水堵",
    },
    {
      code: "public-toilet",
      zh: "公共厕所",
      en: "Public toilets",
      pace: "ordinary",
      level: "street",
      keywords: "公厕 公共厕所 厕所 卫生间 洗手间 母婴室 旱厕",
    },
    {
      code: "parks-and-squares",
      zh: "公园和广场",
      en: "Parks and squares",
      pace: "ordinary",
      level: "street",
      keywords: "公园 广场 休闲广场 长椅 凉亭 步道 公园管理 座椅 喷泉 游园 人工湖",
    },
    {
      code: "play-and-fitness-equipment",
      zh: "健身和儿童游乐设施",
      en: "Fitness and play equipment",
      pace: "ordinary",
      level: "community",
      keywords: "健身器材 健身设施 滑梯 秋千 儿童游乐 游乐设施 乒乓球台 器材损坏 单杠",
    },
    {
      code: "loose-cables",
      zh: "线缆杂乱、电线杆",
      en: "Loose cables and poles",
      pace: "ordinary",
      level: "street",
      keywords: "飞线 线缆 电线杆 电缆 乱拉电线 蜘蛛网 光缆 通信线 线路老化 电杆 杆线 弱电线",
    },
    {
      code: "barrier-free-access",
      zh: "无障碍设施",
      en: "Step-free access",
      hint: { zh: "盲道、坡道、扶手、轮椅通行", en: "Tactile paving, ramps, handrails, wheelchair access" },
      pace: "ordinary",
      level: "street",
      keywords: "无障碍 盲道 坡道 轮椅 扶手 无障碍通道 残疾人通道",
    },
    {
      code: "signs-and-numbers",
      zh: "路牌、门牌和地名",
      en: "Street signs, door numbers, place names",
      pace: "ordinary",
      level: "street",
      keywords: "路牌 门牌 门牌号 地名 指示牌 路名 楼栋号 公示栏 宣传栏",
    },
    {
      code: "phone-and-broadband",
      zh: "手机信号和宽带",
      en: "Phone signal and broadband",
      pace: "ordinary",
      level: "district",
      keywords:
        "信号差 没有信号 手机信号 宽带 网络 基站建设 联通 移动公司 电信 光纤 有线电视 通信 流量套餐 电信套餐 中国移动 广电",
    },
  ],
};
