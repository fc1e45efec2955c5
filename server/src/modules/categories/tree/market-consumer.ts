import { whichSeller } from "./questions.ts";
import type { Group } from "./shape.ts";

export const marketConsumer: Group = {
  code: "market-consumer",
  zh: "市场消费",
  en: "Shopping and markets",
  hint: {
    zh: "价格、假货、退款、预付卡、菜市场、旅游",
    en: "Prices, fake goods, refunds, prepaid cards, markets, travel",
  },
  leaves: [
    {
      code: "prices-and-scales",
      zh: "乱涨价、缺斤短两",
      en: "Overcharging and short weight",
      pace: "ordinary",
      level: "district",
      keywords:
        "涨价 物价 价格 缺斤少两 缺斤短两 哄抬物价 明码标价 乱涨价 价格欺诈 物价局 太贵 定价 油价 猪肉价格 菜价 短斤少两 加油 收费过高",
      questions: [whichSeller],
    },
    {
      code: "faulty-or-fake-goods",
      zh: "假货、质量差",
      en: "Fake or faulty goods",
      pace: "ordinary",
      level: "district",
      keywords:
        "假货 质量差 假冒伪劣 假冒 产品质量 三无产品 假烟 假酒 商品质量 次品 山寨 伪劣产品 商标 质监局 质量监督 汽车质量 侵权 4S店 合格证 检疫 特种设备 检验 厂家 产品",
      questions: [whichSeller],
    },
    {
      code: "refunds-and-prepaid-cards",
      zh: "退款难、预付卡跑路",
      en: "Refunds and prepaid cards",
      pace: "ordinary",
      level: "district",
      keywords:
        "退款 预付卡 会员卡 退钱 店铺跑路 办卡 消费者 消费纠纷 维权 售后 充值 霸王条款 强制消费 不给退 投诉商家 消费者协会 消协 商家 套路贷 购物 欺骗消费者 消费 顾客 超市 商场 销售 赔偿 工商局 工商 美容院 婚纱摄影 办的卡 卡里的钱 退卡 人去楼空 退不了 不退钱 充的钱",
      questions: [whichSeller],
    },
    {
      code: "unlicensed-business",
      zh: "无证经营、虚假广告",
      en: "Unlicensed business, false advertising",
      pace: "ordinary",
      level: "district",
      keywords:
        "无证经营 营业执照 虚假广告 虚假宣传 无照经营 传销 工商执照 非法经营 市场监管 传销组织 市场监督管理局 经营许可 不正当竞争 传销窝点 诈骗公司 电视购物 洗脑 直销 窝点 广告",
      questions: [whichSeller],
    },
    {
      code: "food-markets",
      zh: "菜市场、农贸市场",
      en: "Food markets",
      pace: "ordinary",
      level: "street",
      keywords: "菜市场 农贸市场 买菜 菜场 市场改造 摊位费 生鲜 活禽 批发市场 农产品",
    },
    {
      code: "tourism",
      zh: "旅游、酒店",
      en: "Travel and hotels",
      pace: "ordinary",
      level: "district",
      keywords:
        "旅游 旅行社 景区 导游 酒店 门票 旅游局 宾馆 游客 景点 强制购物 旅行团 旅游团 旅游景区 风景区 旅客 漂流 古城 温泉",
    },
    {
      code: "banks-and-insurance",
      zh: "银行、保险、集资",
      en: "Banks, insurance, fundraising",
      pace: "complex",
      level: "district",
      keywords:
        "银行 贷款 保险公司 理赔 非法集资 集资 投资理财 信用卡 银行卡 理财 P2P 融资 存款 银行员工 利息 保单 信用社 网贷",
    },
    {
      code: "taxes-and-permits",
      zh: "税务、发票、开店办照",
      en: "Taxes, invoices, opening a shop",
      pace: "ordinary",
      level: "district",
      keywords:
        "发票 税务 开发票 个体户 办执照 办理营业执照 纳税 税务局 企业注册 不开发票 招商 烟草 烟草证 专卖 招商引资 企业 商户 税收 契税",
    },
  ],
};
