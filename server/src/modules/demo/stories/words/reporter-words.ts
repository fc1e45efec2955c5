/** What residents of the demo write besides their request. */

export const openings: readonly string[] = ["", "", "", "您好，", "你好，", "反映一个问题："];
export const closings: readonly string[] = [
  "",
  "",
  "",
  "麻烦安排人看一下。",
  "请尽快处理，谢谢。",
  "谢谢。",
  "希望能管一管。",
];

/** A few take the time to tell everything. */
export const elaborations: readonly string[] = [
  "我在这里住了十几年，以前从来没有这样。",
  "我们单元群里好几家都在说这件事，大家推我来反映。",
  "之前自己想办法处理过一次，只管了两三天，又变成原来的样子。",
  "家里有老人和孩子，进出都不方便，晚上尤其担心。",
  "我拍了照片，白天看得更清楚。",
  "如果需要我在场，提前一天说就行，我平时下班以后都在家。",
];

export const answers: readonly string[] = [
  "就在{gate}进来左手边，旁边有一个快递柜。",
  "一般是{hour}以后最明显。",
  "我明天上午都在家，来之前打个电话就行。",
  "上个星期报过一次，没有回音。",
];

export const confirmations: readonly string[] = [
  "",
  "",
  "已经好了，谢谢。",
  "处理得很快，谢谢你们。",
  "可以了。",
  "比想的快。",
];
export const fairWords: readonly string[] = ["", "解决了，就是等得久了一点。", "差不多吧。"];
export const complaints: readonly string[] = ["虽然修了，但是没有人告诉我。", "拖得太久了。"];

export const disputes: readonly string[] = [
  "今天又出现了，没有修好。",
  "只处理了一半，另一边还是老样子。",
  "没有人来过，不知道为什么说解决了。",
];

export const appeals: readonly string[] = [
  "我不同意这个理由，请上一级再看一看现场。",
  "别的小区同样的情况已经处理了，为什么我们这里不行？",
];

export const reopenings: readonly string[] = ["好了没几天，又和原来一样了。", "下了一场雨以后问题又出来了。"];

export const withdrawals: readonly string[] = ["我们自己解决了，不用来了。", "报重了，撤回。", "物业已经来修好了。"];
