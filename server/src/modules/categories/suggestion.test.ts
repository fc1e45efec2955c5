import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chineseWords } from "../../platform/chinese-words.ts";
import { settingWords } from "./setting-words.ts";
import { suggestCategories, suggestionSettings } from "./suggestion.ts";
import { foldText } from "./term-index.ts";
import { categoryTree } from "./tree.ts";

const suggest = (text: string) => suggestCategories(text, categoryTree, chineseWords);
const leaves = categoryTree.filter(({ parentCode }) => parentCode !== null);

describe("what a text is about", () => {
  it.each([
    ["楼下的垃圾桶满了三天，一直没人来清运", "uncollected-rubbish"],
    ["巷子里脏乱差，好久没人打扫了", "dirty-streets"],
    ["半夜有车把装修垃圾偷倒在空地上", "dumped-waste"],
    ["医院门口的小贩占道经营，轮椅过不去", "street-stalls"],
    ["窗前的大树枝叶太密，请来修剪", "trees-and-greenery"],
    ["有人遛狗不牵绳，孩子吓得不敢下楼", "pets-and-strays"],
    ["学校门口那条路的路灯坏了，晚上摸黑走", "street-light-out"],
    ["小区门口的井盖松动，踩上去会翻", "broken-manhole-cover"],
    ["一下雨下水道就堵，路上全是积水", "blocked-drain"],
    ["3号楼电梯坏了，我妈住18楼下不来", "lift-fault"],
    ["我们楼想加装电梯，一楼的不同意怎么办", "lift-for-old-building"],
    ["楼上漏水，我家天花板都发霉了", "leaks"],
    ["物业费涨了，公摊电费也说不清楚", "property-fees"],
    ["小区想成立业委会，需要哪些步骤", "owners-committee"],
    ["楼道里堆满杂物，老人走路都困难", "cluttered-stairway"],
    ["人行道地砖破损，老人绊倒了", "damaged-road"],
    ["有车乱停，把单元门口堵住了", "badly-parked-vehicles"],
    ["小区停车难，车位不够，晚上没地方停", "parking-places-and-fees"],
    ["12路公交车末班车太早，能不能增加班次", "bus-and-metro"],
    ["工地夜间施工，打桩吵得睡不着", "building-site-noise"],
    ["每天晚上广场舞的音响太大", "square-dance-noise"],
    ["楼下餐馆的油烟直接排到我家窗户", "fumes-and-smells"],
    ["消防通道被私家车堵死了", "blocked-fire-lane"],
    ["有人把电瓶车推上楼充电，飞线充电很危险", "e-bike-charging"],
    ["有人从楼上高空抛物，差点砸到人", "falling-objects"],
    ["家里停水两天了，自来水公司电话没人接", "water-outage"],
    ["昨晚又停电，冰箱里的菜都坏了", "power-outage"],
    ["楼道里闻到煤气味，怀疑燃气泄漏", "gas-leak"],
    ["餐馆的菜里吃出虫子，拉肚子了", "food-safety"],
    ["孩子今年上小学，学区怎么划片，入学要什么材料", "school-places"],
    ["包工头拖欠工资半年，不肯给", "unpaid-wages"],
    ["我妈想问异地就医，医保怎么报销", "medical-insurance"],
    ["我父亲80岁了，高龄补贴怎么申请", "elder-care"],
    ["健身房跑路了，会员卡的钱退不了", "refunds-and-prepaid-cards"],
    ["顶楼邻居违章搭建，加盖了一层", "illegal-building"],
    ["老家的宅基地和邻居有争议", "homesteads"],
    ["窗口工作人员态度差，说话不耐烦", "poor-attitude"],
    ["我被关在电梯里了，快来人", "trapped-in-lift"],
    ["墙皮往下掉，砸到车了", "falling-objects"],
    ["水龙头流出来的水是黄的", "bad-tap-water"],
    ["办居住证需要什么材料", "registration-and-identity"],
    ["理发店关门了，我办的卡里还有钱", "refunds-and-prepaid-cards"],
    ["有个老人在桥下过夜，天冷了", "people-without-shelter"],
    ["这件事在几个单位之间推来推去", "passing-the-buck"],
    ["想表扬我们社区的网格员，做得好", "thanks-and-praise"],
  ])("reads 「%s」 as %s", (text, expected) => {
    expect(suggest(text)[0]?.categoryCode).toBe(expected);
  });

  it.each(leaves.map(({ code, nameZh }) => [nameZh, code]))("finds 「%s」 by its own name", (name, code) => {
    expect(suggest(name).map(({ categoryCode }) => categoryCode)).toContain(code);
  });

  it("finds every leaf by its own keywords", () => {
    const lost = leaves.filter(({ code, keywords }) => suggest(keywords.join("，"))[0]?.categoryCode !== code);
    expect(lost.map(({ code }) => code)).toEqual([]);
  });

  it.each(["", "你好", "12345", "今天天气真好", "hello", "🙂"])("stays silent about 「%s」", (text) => {
    expect(suggest(text)).toEqual([]);
  });

  it("says which phrases it went by, the strongest first", () => {
    expect(suggest("路灯不亮，没有路灯的那段更黑")[0]).toMatchObject({
      categoryCode: "street-light-out",
      because: ["路灯不亮", "没有路灯"],
    });
  });

  it("reads full-width and capital letters as their plain forms", () => {
    expect(suggest("楼下ＫＴＶ噪音")).toEqual(suggest("楼下ktv噪音"));
    expect(suggest("楼下ＫＴＶ噪音")[0]?.because).toContain("ktv");
  });

  it("lets what happened count more than where it happened", () => {
    expect(suggest("医院旁边的井盖不见了")[0]?.categoryCode).toBe("broken-manhole-cover");
    expect(suggest("在医院挂号等了一天")[0]?.categoryCode).toBe("hospitals-and-clinics");
  });

  it("counts only the longest phrase at one place", () => {
    expect(suggest("自来水发黄").map(({ because }) => because)).toEqual([["自来水发黄"]]);
  });

  it("lets the subject at the beginning count more than an aside at the end", () => {
    const aside = "，".repeat(suggestionSettings.openingCharacters);
    expect(suggest(`停电${aside}井盖`)[0]?.categoryCode).toBe("power-outage");
    expect(suggest(`井盖${aside}停电`)[0]?.categoryCode).toBe("broken-manhole-cover");
  });

  it("lets leaves of one group support each other against a stranger", () => {
    const leaf = (code: string, parentCode: string, keyword: string) => ({
      code,
      parentCode,
      nameZh: code,
      keywords: [keyword],
    });
    const categories = [leaf("a", "stranger", "井盖"), leaf("b", "water", "停水"), leaf("c", "water", "停气")];
    expect(
      suggestCategories("井盖停水停气", categories, chineseWords).map(({ categoryCode }) => categoryCode),
    ).toEqual(["b", "c", "a"]);
  });

  it("weakens only words that the tree knows", () => {
    const known = new Set(leaves.flatMap(({ keywords, nameZh }) => [...keywords, ...nameZh.split("、")]));
    expect([...settingWords].filter((word) => !known.has(word))).toEqual([]);
  });

  it("takes a short keyword that the segmenter saw as a word for more than a chance meeting of characters", () => {
    const categories = [
      { code: "group", parentCode: null, nameZh: "组", keywords: [] },
      { code: "leaf", parentCode: "group", nameZh: "甲", keywords: ["停车"] },
      { code: "rival", parentCode: "group", nameZh: "乙", keywords: ["路灯"] },
    ];
    const confidenceOfLeaf = (words: string[]) =>
      suggestCategories("停车路灯", categories, () => words).find(({ categoryCode }) => categoryCode === "leaf")
        ?.confidence ?? 0;
    expect(confidenceOfLeaf(["停车", "路灯"])).toBeGreaterThan(confidenceOfLeaf(["暂停", "路灯"]));
  });

  it("suggests nothing when there are no categories, or only groups", () => {
    expect(suggestCategories("路灯不亮", [], chineseWords)).toEqual([]);
    const groups = categoryTree.filter(({ parentCode }) => parentCode === null);
    expect(suggestCategories("路灯不亮", groups, chineseWords)).toEqual([]);
  });
});

describe("any text at all", () => {
  const phrase = fc.constantFrom(...leaves.flatMap(({ keywords }) => keywords), "，", "的", "在", "Ａ", "x");
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    fc.array(phrase, { maxLength: 40 }).map((phrases) => phrases.join("")),
  );

  it("gets at most three different leaves, sorted by a confidence between the limits and 1, each with its reason", () => {
    const leafCodes = new Set(leaves.map(({ code }) => code));
    const { mostSuggestions, leastConfidence, leastAlternativeConfidence } = suggestionSettings;
    fc.assert(
      fc.property(anyText, (text) => {
        const suggestions = suggest(text);
        expect(suggestions.length).toBeLessThanOrEqual(mostSuggestions);
        expect(new Set(suggestions.map(({ categoryCode }) => categoryCode)).size).toBe(suggestions.length);
        const confidences = suggestions.map(({ confidence }) => confidence);
        expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
        for (const [rank, { categoryCode, confidence, because }] of suggestions.entries()) {
          expect(leafCodes.has(categoryCode)).toBe(true);
          expect(confidence).toBeGreaterThanOrEqual(rank === 0 ? leastConfidence : leastAlternativeConfidence);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(because.length).toBeGreaterThan(0);
          for (const reason of because) expect(foldText(text)).toContain(reason);
        }
        expect(suggest(text)).toEqual(suggestions);
      }),
      { numRuns: 300 },
    );
  });
});
