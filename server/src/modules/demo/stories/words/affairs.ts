import type { WordsByCategory } from "./leaf-words.ts";

/** Health, schools, work and insurance, civil affairs, shops and markets. */
export const affairs: WordsByCategory = {
  "hospitals-and-clinics": {
    weight: 10,
    says: ["社区诊所下午经常没有医生，量血压要跑很远。", "挂号机坏了{days}，老人不会用手机。"],
    done: ["已调整排班，下午固定有一名医生。", "挂号机已修好，并安排志愿者帮助老人。"],
  },
  "medical-dispute": {
    weight: 2,
    says: ["对一次补牙的收费有疑问，想请人核对。"],
    done: ["已核对收费清单，双方达成一致。"],
  },
  "food-safety": {
    weight: 12,
    says: ["在{shop}吃了凉菜，一家三口都拉肚子。", "{shop}的肉有异味，换了还是一样。"],
    done: ["已到店检查并抽样，责令停业整改，结果出来后告知。", "问题食品已下架封存。"],
  },
  medicines: {
    weight: 3,
    says: ["{shop}卖的保健品说能治病，老人买了好几千。"],
    done: ["已查处虚假宣传，货款已退。"],
  },
  "vaccination-and-epidemic": {
    weight: 6,
    says: ["小区蚊子和老鼠很多，请安排一次消杀。", "想问老人打流感疫苗在哪里预约。"],
    done: ["已安排消杀，投放毒饵的位置有提示牌。", "已告知接种点和时间。"],
  },
  "births-and-childcare": {
    weight: 4,
    says: ["想给一岁半的孩子找托育，附近有没有普惠的？"],
    done: ["已告知附近两处托育点的名额和收费。"],
  },
  "smoking-in-public": {
    weight: 6,
    says: ["电梯里总有人抽烟，孩子被呛得咳嗽。", "{shop}里有人抽烟没人劝。"],
    done: ["已张贴禁烟标志，物业巡楼劝阻。"],
  },
  "school-places": {
    weight: 9,
    says: ["孩子明年上小学，户口和房子不在一处，想问怎么报名。", "转学的材料交了{days}没有答复。"],
    done: ["已按学区政策书面答复，附报名所需材料。", "学校已受理并通知面谈时间。"],
  },
  "school-fees": { weight: 3, says: ["学校收的资料费没有收据。"], done: ["已核查，费用已退还，学校作了说明。"] },
  "teaching-and-homework": {
    weight: 4,
    says: ["作业写到{hour}，孩子睡眠不够。"],
    done: ["学校已调整作业量，各科统筹。"],
  },
  "school-safety": {
    weight: 6,
    says: ["放学时校门口人车混在一起，很危险。", "食堂的菜经常是凉的。"],
    done: ["已设护学岗，家长接送分时分区。", "食堂已增加保温设备，家委会每周陪餐。"],
  },
  kindergartens: {
    weight: 4,
    says: ["幼儿园的户外场地太小，孩子们轮流出来。"],
    done: ["已与旁边的小广场商定固定时段供幼儿园使用。"],
  },
  "training-courses": {
    weight: 5,
    says: ["培训班上了两次课就关门了，剩下的课时费退不了。"],
    done: ["已联系负责人，退费协议已签，分两次退还。"],
  },
  "teachers-pay": { weight: 1, says: ["想问助学补助的申请时间。"], done: ["已告知申请时间和材料。"] },
  "sports-grounds": {
    weight: 6,
    says: ["篮球场的灯{days}不亮，晚上打不了球。", "羽毛球网破了一个大洞。"],
    done: ["场地灯已修复，开到晚上九点半。", "球网已换新。"],
    outside: true,
    scene: "lamp",
  },
  "culture-and-heritage": {
    weight: 3,
    says: ["社区图书室周末不开门，孩子想去看书。"],
    done: ["周六改为开放，由志愿者值班。"],
  },
  "unpaid-wages": {
    weight: 7,
    says: ["在{shop}做了两个月，走的时候工资没有结。", "工地上{count}个人的工钱拖了{days}。"],
    done: ["已约谈用人单位，工资已当面付清。", "已签分期支付协议，第一笔到账。"],
  },
  "contracts-and-working-hours": {
    weight: 4,
    says: ["每天上十二个小时，没有签合同。"],
    done: ["已到单位检查，合同已补签，按规定排班。"],
  },
  "work-injury": {
    weight: 2,
    says: ["上班时手受了伤，单位不肯报工伤。"],
    done: ["已受理工伤认定申请，单位补交了材料。"],
  },
  "social-insurance": {
    weight: 5,
    says: ["社保卡丢了，想问补办要多久。", "单位少缴了三个月社保。"],
    done: ["已告知就近补卡网点，当场可取。", "单位已补缴。"],
  },
  "pension-and-retirement": {
    weight: 4,
    says: ["父亲办退休，工龄算得不对。"],
    done: ["已调取档案重新核定，差额下月补发。"],
  },
  "medical-insurance": {
    weight: 6,
    says: ["在外地住院，报销比例和说的不一样。", "医保余额查不到。"],
    done: ["已复核并补报差额。", "已重新关联账户，可以查询。"],
  },
  "finding-work": {
    weight: 4,
    says: ["四十多岁想找份离家近的工作，有没有免费的培训？"],
    done: ["已推荐两个岗位，并登记了下月的家政培训班。"],
  },
  "hardship-support": {
    weight: 9,
    says: ["家里一人生病花了很多钱，想问能不能申请救助。", "邻居独居老人生活困难，请社区上门看看。"],
    done: ["已入户核查，临时救助已批准。", "已上门走访，送去米油，低保申请已受理。"],
  },
  "elder-care": {
    weight: 10,
    says: [
      "父母八十多岁了，想申请助餐送到家。",
      "社区食堂的饭菜偏硬，老人咬不动。",
      "想给独居的母亲装一个紧急呼叫器。",
    ],
    done: ["已登记，从下周起送餐上门。", "食堂增加了软食窗口。", "呼叫器已安装并试过。"],
    english: "My mother lives alone. Is there an emergency call button she could have?",
  },
  "disability-support": { weight: 4, says: ["想申请家里卫生间的扶手改造。"], done: ["已上门测量，扶手已装好。"] },
  "children-in-need": {
    weight: 2,
    says: ["邻居家的孩子常常一个人在家，没有人做饭。"],
    done: ["网格员已上门，联系到在外的家长，孩子由姑妈照看。"],
  },
  "people-without-shelter": {
    weight: 2,
    says: ["{gate}旁边有位老人坐了很久，说不清住在哪里。"],
    done: ["已送到救助站，两小时后家人接回。"],
    outside: true,
  },
  "marriage-and-funerals": {
    weight: 3,
    says: ["想问周六能不能办结婚登记。"],
    done: ["已告知预约方式和周末办理时间。"],
  },
  "registration-and-identity": {
    weight: 6,
    says: ["居住证到期，想问在哪里续签。", "给孩子办身份证要带什么？"],
    done: ["已告知就近派出所的窗口和材料。"],
  },
  veterans: { weight: 2, says: ["想咨询退役军人优待证的办理进度。"], done: ["证件已制好，通知本人领取。"] },
  "community-committee": {
    weight: 12,
    says: [
      "去社区盖章跑了两次都没有人。",
      "社区活动室一直锁着，老人没有地方坐。",
      "希望社区把通知也贴到我们这栋楼。",
    ],
    done: ["已公布值班电话和午间轮值，上门把章盖好。", "活动室改为每天开放。", "已增设公告栏。"],
  },
  "prices-and-scales": {
    weight: 6,
    says: ["{shop}的秤不准，两斤少了二两。", "{shop}标价和结账的价格不一样。"],
    done: ["计量检查不合格，已责令更换并退还差价。"],
  },
  "faulty-or-fake-goods": {
    weight: 8,
    says: ["在{shop}买的电热壶用了两天就坏了，不给换。"],
    done: ["已调解，店家换了新的。"],
  },
  "refunds-and-prepaid-cards": {
    weight: 12,
    says: ["{shop}充了卡，人去楼空，卡里还有钱。", "理发店换了老板，旧卡不认了。"],
    done: ["已联系到经营者，余额退还。", "新店主同意继续履行剩余次数。"],
  },
  "unlicensed-business": {
    weight: 4,
    says: ["楼里有人开餐馆，没有看到执照。"],
    done: ["已责令停止经营，补办手续。"],
  },
  "food-markets": {
    weight: 6,
    says: ["菜市场地面一直是湿的，{count}个人滑倒过。", "活禽宰杀的味道很大。"],
    done: ["已重做排水坡度，加铺防滑板。", "宰杀间已隔开，加装排风。"],
    outside: true,
  },
  tourism: { weight: 3, says: ["订的民宿到店说没有房了。"], done: ["已调解，房费退还并补偿一晚。"] },
  "banks-and-insurance": { weight: 3, says: ["老人去存钱，被办成了保险。"], done: ["银行已办理全额退保。"] },
  "taxes-and-permits": {
    weight: 4,
    says: ["开小店办照要跑几个地方，能不能一次办完？"],
    done: ["已引导到综合窗口，当天领照。"],
  },
};
