import { anybodyInDanger, whichSeller } from "./questions.ts";
import type { Group } from "./shape.ts";

export const healthFamily: Group = {
  code: "health-family",
  zh: "卫生健康",
  en: "Health and family",
  hint: { zh: "看病、食品卫生、防疫、生育", en: "Seeing a doctor, food hygiene, disease control, births" },
  leaves: [
    {
      code: "hospitals-and-clinics",
      zh: "看病、医院服务和收费",
      en: "Hospital and clinic service and charges",
      pace: "ordinary",
      level: "district",
      keywords:
        "医院 看病 挂号 医生 护士 门诊 卫生院 社区医院 卫生室 住院 急诊 就诊 医疗 病人 患者 人民医院 卫生局 卫生服务中心 妇幼保健院 医护人员 家庭医生 体检 手术 检查 治疗 医务人员 乡村医生 村医 卫计委 卫健委 规培 救护车 中医院 献血 用血 医师 医药费 医疗费 医疗收费 看病贵 乱收费医院 检查费 过度医疗 药费 医院收费 住院费 药价",
    },
    {
      code: "medical-dispute",
      zh: "医疗纠纷、非法行医",
      en: "Medical disputes and unlicensed practice",
      pace: "complex",
      level: "district",
      keywords:
        "医疗事故 医患纠纷 误诊 非法行医 黑诊所 无证行医 医疗纠纷 手术失败 医闹 假医生 医疗美容 医托 执业医师 行医",
    },
    {
      code: "food-safety",
      zh: "食品不干净、吃坏肚子",
      en: "Unsafe food",
      pace: "lifeline",
      level: "district",
      keywords:
        "食品安全 食物中毒 吃坏肚子 变质 过期食品 拉肚子 饭店卫生 地沟油 不卫生 食品 餐馆 饭店 外卖卫生 黑作坊 食药监 食品药品监督 有虫子 发霉 吃出 病死猪 死猪肉 健康证",
      questions: [whichSeller, { ...anybodyInDanger, required: false }],
    },
    {
      code: "medicines",
      zh: "药品、保健品、药店",
      en: "Medicines and pharmacies",
      pace: "ordinary",
      level: "district",
      keywords: "药品 药店 假药 保健品 药房 过期药 化妆品 医疗器械 处方药 保健品骗老人 买不到药",
    },
    {
      code: "vaccination-and-epidemic",
      zh: "疫苗、传染病、灭虫灭鼠",
      en: "Vaccination, epidemics, pests",
      pace: "ordinary",
      level: "district",
      keywords:
        "疫苗 接种 打疫苗 传染病 疾控 防疫 老鼠 蚊子 蟑螂 消毒 口罩 流感 隔离 灭鼠 狂犬疫苗 肺结核 乙肝 白蚁 肝炎 手足口病 疫情 HPV 消杀 灭蚊 灭蟑",
    },
    {
      code: "births-and-childcare",
      zh: "生育、托育、独生子女",
      en: "Births, childcare, one-child families",
      pace: "ordinary",
      level: "district",
      keywords:
        "生育 准生证 计划生育 计生 独生子女 二胎 三孩 托育 产假 失独 社会抚养费 奖励扶助 生育补贴 托儿所 独生子女费 超生 计生办 生育证 独生子女父母奖励 奖扶 节育 结扎 上环 出生证 二孩 怀孕 孕妇 独生子女证 计生局",
    },
    {
      code: "smoking-in-public",
      zh: "公共场所吸烟、卫生",
      en: "Smoking and hygiene in public places",
      pace: "ordinary",
      level: "street",
      keywords: "吸烟 抽烟 禁烟 控烟 二手烟 理发店卫生 游泳池水 公共场所卫生 宾馆卫生",
    },
  ],
};
