import { timeOfDay } from "./questions.ts";
import type { Group } from "./shape.ts";

export const roadsParking: Group = {
  code: "roads-parking",
  zh: "道路停车",
  en: "Roads and parking",
  hint: { zh: "路面、停车、红绿灯、公交、出租车、快递", en: "Road surface, parking, lights, buses, taxis, parcels" },
  leaves: [
    {
      code: "damaged-road",
      zh: "路面破损、坑洼",
      en: "Damaged road or pavement",
      pace: "ordinary",
      level: "street",
      keywords:
        "坑洼 路面破损 路面塌陷 人行道 地砖 破损 修路 坑坑洼洼 道路破损 烂路 路面 裂开 地面不平 水坑 泥泞 道路维修 人行道破损 大坑 有个坑 路上有坑 地上有坑 路坏了",
    },
    {
      code: "roadworks",
      zh: "道路施工、断头路",
      en: "Roadworks and unfinished roads",
      pace: "complex",
      level: "district",
      keywords:
        "道路施工 断头路 围挡 封路 开挖 道路建设 拓宽 通车 施工围挡 市政施工 修通 高速公路 公路 隧道 大桥 过江通道 道路改造 改扩建 提质改造 绕城 国道 省道",
    },
    {
      code: "badly-parked-vehicles",
      zh: "车辆乱停乱放",
      en: "Badly parked vehicles",
      hint: { zh: "堵门、占人行道、僵尸车", en: "Blocking doors or pavements, abandoned cars" },
      pace: "ordinary",
      level: "street",
      keywords:
        "乱停 乱停车 违停 乱停乱放 堵住 停在路中间 占用人行道停车 僵尸车 违章停车 挡住 占道停车 堵门 停车混乱 大货车停放 废弃车辆 电动车乱停 车辆乱停",
    },
    {
      code: "parking-places-and-fees",
      zh: "停车位和停车收费",
      en: "Parking places and fees",
      pace: "ordinary",
      level: "street",
      keywords:
        "停车位 车位 停车难 停车费 停车场 停车收费 地下车库 车库 泊位 地锁 车位不够 车位价格 只售不租 停车乱收费 没地方停车 乱收停车费 抢车位",
    },
    {
      code: "shared-bikes-and-chargers",
      zh: "共享单车、充电桩",
      en: "Shared bikes and chargers",
      pace: "ordinary",
      level: "street",
      keywords: "共享单车 共享电动车 充电桩 充电站 单车乱停 充电车棚 车棚 电动车停放 电动自行车棚 新能源汽车充电",
    },
    {
      code: "traffic-and-signals",
      zh: "堵车、红绿灯、交通标线",
      en: "Congestion, traffic lights, markings",
      pace: "ordinary",
      level: "district",
      keywords:
        "红绿灯 堵车 拥堵 斑马线 标线 交通信号 路口 限速 减速带 护栏 交通安全 过马路 天桥 人行天桥 单行道 掉头 左转 交警 塞车 交通拥堵 闯红灯 逆行 超载 大货车 信号灯 早晚高峰",
      questions: [timeOfDay],
    },
    {
      code: "bus-and-metro",
      zh: "公交、地铁和客运",
      en: "Buses, metro and coaches",
      pace: "ordinary",
      level: "district",
      keywords:
        "公交 公交车 公交站 线路调整 班次 地铁 客运站 班车 公交线路 末班车 司机甩站 等车 增加班次 校车 客车 长途汽车 票价 公交卡 汽车站 站台 火车站 高铁 乘客 乘车 客运 候车 售票 公交公司",
    },
    {
      code: "taxis-and-ride-hailing",
      zh: "出租车、网约车、黑车",
      en: "Taxis, ride-hailing, unlicensed cabs",
      pace: "ordinary",
      level: "district",
      keywords:
        "出租车 的士 网约车 滴滴 黑车 拒载 不打表 打表 绕路 非法营运 摩的 的哥 出租车司机 议价 拼客 宰客 营运证 顺风车 起步价 运管",
    },
    {
      code: "parcels-and-post",
      zh: "快递和邮政",
      en: "Parcels and post",
      pace: "ordinary",
      level: "district",
      keywords:
        "快递 快件 包裹 快递柜 邮政 派送 驿站 丢件 快递员 快递公司 物流 顺丰 圆通 中通 韵达 申通 邮局 邮件 送货上门 取件 丢失 货物 投递 百世 菜鸟 天天快递 物流公司 邮政局 信件",
    },
    {
      code: "vehicles-and-licences",
      zh: "车辆和驾照业务",
      en: "Vehicle and driving licence matters",
      pace: "ordinary",
      level: "district",
      keywords:
        "驾照 驾驶证 驾校 车管所 年检 上牌 车牌 违章处理 扣分 交通事故 行驶证 考驾照 教练 科目二 科目三 货运 从业资格证 道路运输证 收费站",
    },
  ],
};
