import type { WordsByCategory } from "./leaf-words.ts";

/** City environment and public facilities. */
export const surroundings: WordsByCategory = {
  "uncollected-rubbish": {
    weight: 46,
    says: [
      "{gate}旁边的垃圾桶满了{days}，袋子堆到路上，苍蝇很多。",
      "{unit}门口的垃圾堆了{days}没有人拉走，太阳一晒味道很大。",
      "垃圾桶盖不上，猫把袋子都翻开了，下雨后脏水流到楼道口。",
      "小区里换下来的旧沙发和床垫放在垃圾桶旁边{days}了，没人拉。",
    ],
    done: [
      "已联系清运单位当天拉走，地面冲洗干净，这个点位改为每天清运两次。",
      "已清理完毕，大件垃圾另外安排车辆运走，并加放了一个桶。",
    ],
    english: "The bins by the gate have been full for three days and bags are lying on the path.",
    outside: true,
    scene: "bin",
  },
  "dirty-streets": {
    weight: 24,
    says: [
      "{gate}外面的人行道{days}没人扫，落叶和纸屑到处都是。",
      "楼前空地上有很多狗屎，小孩跑来跑去容易踩到。",
      "背街的小巷子没有保洁，烟头和包装袋积了一层。",
    ],
    done: ["已安排保洁员清扫，并把这一段列入每天的巡扫路线。", "现场已冲洗干净，增设了宠物粪便拾便袋。"],
    outside: true,
    scene: "bin",
  },
  "rubbish-sorting": {
    weight: 14,
    says: [
      "分类投放点的可回收桶被撤走了，大家只好混在一起扔。",
      "投放点{hour}就关门了，下班回来没地方扔垃圾。",
      "旧衣回收箱满了{days}，衣服掉在地上都湿了。",
    ],
    done: ["已补放分类桶，开放时间延长到晚上十点，公告贴在投放点上。", "已清空回收箱，并与回收单位约定每周清两次。"],
    outside: true,
    scene: "bin",
  },
  "dumped-waste": {
    weight: 12,
    says: [
      "有人半夜把装修垃圾倒在{gate}外的空地上，已经{count}堆了。",
      "围墙边被倒了一车渣土，下雨以后泥水流到路面上。",
    ],
    done: ["已清运，现场加装隔离桩和提示牌，正在通过周边录像查找倾倒的人。", "渣土已全部清走，并安排夜间巡查。"],
    outside: true,
    scene: "heap",
  },
  "street-stalls": {
    weight: 20,
    says: [
      "{gate}外面傍晚全是小摊，人行道走不过去，推婴儿车只能走机动车道。",
      "烧烤摊摆到{hour}，桌椅占了半条路，油污留在地面上。",
      "{shop}把货摆到店外，盲道被占了。",
    ],
    done: ["已劝导摊主搬到指定的便民点，傍晚安排人员值守。", "店外货物已收回，已与店主当面说明门前责任区的要求。"],
    english: "Food stalls block the pavement outside the gate every evening; a wheelchair cannot pass.",
    outside: true,
  },
  "small-ads": {
    weight: 8,
    says: ["{unit}的楼道墙上又贴满了开锁和疏通的小广告，刚刷过没几天。", "{gate}旁边一块广告牌松了，风一吹就响。"],
    done: ["已铲除并重新刷白，留下的号码已按规定移交处理。", "广告牌已加固，过期的画面已拆除。"],
  },
  "trees-and-greenery": {
    weight: 30,
    says: [
      "楼前的树长到{floor}了，窗户开不了，家里白天也要开灯。",
      "{gate}内有一棵树枯了，刮风时掉树枝，树下停着车也坐着老人。",
      "草坪被踩秃了一大片，一下雨全是泥。",
      "有住户在绿化带里种菜浇肥，味道很重。",
    ],
    done: [
      "已请绿化队修剪遮挡窗户的枝条，枝叶当天运走。",
      "枯树已伐除，树坑补种了新苗。",
      "已补种草皮，菜地与种植的住户商量后清理。",
    ],
    english: "Branches reach my bedroom window and it can no longer be opened.",
    outside: true,
    scene: "tree",
  },
  "pets-and-strays": {
    weight: 22,
    says: [
      "有人遛大狗不牵绳，孩子放学路上很害怕。",
      "楼下有五六只流浪狗，晚上成群，{hour}还在叫。",
      "{unit}有住户在楼道里喂流浪猫，猫粮和粪便没人收拾。",
    ],
    done: [
      "已上门提醒养犬人牵绳并办理登记，网格员傍晚加强巡查。",
      "已联系收容单位捕收，并与喂养人商定了固定的投喂点。",
    ],
    outside: true,
  },
  "street-light-out": {
    weight: 30,
    says: [
      "{gate}到楼前这段路的路灯{days}不亮，晚上下台阶要打手电。",
      "连着{count}盏路灯都不亮，上晚班的人走这里很不放心。",
      "路灯一闪一闪的，像是接触不好。",
    ],
    done: ["已更换损坏的灯头和线路，当晚试亮正常。", "查明是控制箱跳闸，已修复并检查了同一路的其他路灯。"],
    english: "Three street lamps in a row have been dark since last week.",
    outside: true,
    scene: "lamp",
  },
  "broken-manhole-cover": {
    weight: 9,
    says: ["路中间的井盖裂了一个角，车压过去就翻起来。", "{gate}外人行道上的井盖不见了，现在用树枝插着提醒。"],
    done: ["十五分钟内到现场围挡，已换上新井盖。", "已更换防沉降井盖，周边的井盖也逐个检查过。"],
    english: "The manhole cover outside the gate is missing. Somebody has put a branch in the hole.",
    outside: true,
    scene: "manhole",
  },
  "blocked-drain": {
    weight: 28,
    says: [
      "一下雨{gate}就积水，要踩着砖头进出。",
      "{unit}门口的下水道堵了，污水冒到路面上{days}了。",
      "雨水口被树叶和泥沙堵住，水漫到一楼的门口。",
    ],
    done: ["已用吸污车疏通管道并清掏雨水口，放水试验排水正常。", "发现一段管道破损，已更换，积水点消除。"],
    outside: true,
    scene: "water",
  },
  "public-toilet": {
    weight: 6,
    says: ["{gate}外的公厕水箱坏了{days}，没有水冲。", "公厕里没有灯，地上很滑，老人差点摔倒。"],
    done: ["已修好水箱并更换照明，保洁改为每两小时一次。", "已铺防滑垫，加装了扶手。"],
    outside: true,
  },
  "parks-and-squares": {
    weight: 10,
    says: ["小广场的地砖翘起来好几块，跳绳的孩子绊倒了。", "公园的长椅坏了{count}张，木条断了有钉子露出来。"],
    done: ["破损地砖已重新铺好。", "坏的长椅已换新，其余的逐个加固。"],
    outside: true,
    scene: "bench",
  },
  "play-and-fitness-equipment": {
    weight: 14,
    says: [
      "健身器材的踏板松了，{days}还没有人修。",
      "儿童滑梯裂了一道口子，边上很锋利。",
      "漫步机少了一颗螺丝，用起来摇晃。",
    ],
    done: ["已由维保单位更换零件，试用正常。", "滑梯已停用围挡，破损部分更换后重新开放。"],
    english: "The slide on the playground has a crack with a sharp edge.",
    outside: true,
    scene: "bench",
  },
  "loose-cables": {
    weight: 12,
    says: ["楼外的线缆垂下来，个子高的人伸手就能碰到。", "{unit}门口一团废旧的网线挂了很久，没人认领。"],
    done: ["已会同运营单位把线缆收紧并绑扎，废线剪除。", "线杆已扶正，低垂的线抬高到四米以上。"],
    outside: true,
  },
  "barrier-free-access": {
    weight: 7,
    says: ["{gate}的坡道太陡，轮椅自己上不去。", "盲道走到一半就被花箱挡住了。"],
    done: ["坡道已改缓并加装扶手。", "花箱已移开，盲道恢复连通。"],
    english: "The ramp at the gate is too steep for my father's wheelchair.",
    outside: true,
  },
  "signs-and-numbers": {
    weight: 4,
    says: ["楼栋的门牌掉了，送药的人找不到。", "路口的路牌转了方向，指反了。"],
    done: ["已补装门牌。", "路牌已扶正固定。"],
    outside: true,
  },
  "phone-and-broadband": {
    weight: 8,
    says: ["{unit}里手机没有信号，打电话要跑到阳台。", "宽带断了{days}，报修以后一直说在排队。"],
    done: ["已协调运营单位上门检测，增补了室内信号设备。", "线路接头已更换，网速恢复。"],
  },
};
