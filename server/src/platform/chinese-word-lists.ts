/** Terms of everyday life in a neighbourhood that a general dictionary cuts apart or does not know. */
export const neighbourhoodTerms = (
  "井盖 窨井盖 楼道 单元门 微网格 网格员 楼栋长 居委会 业委会 业主大会 物业费 物管 公摊 飞线充电 电瓶车 充电桩 " +
  "消防通道 高空抛物 加装电梯 广场舞 空调外机 化粪池 垃圾分类 投放点 渣土车 占道经营 夜宵摊 流浪狗 遛狗 僵尸车 " +
  "停车位 停车难 停车费 断头路 斑马线 盲道 网约车 共享单车 末班车 二次供水 燃气表 水压 爆管 供暖 公租房 廉租房 " +
  "保障房 房产证 不动产证 公积金 维修基金 维修资金 承重墙 群租 违建 老旧小区 棚户区 城中村 回迁房 安置房 征地 " +
  "拆迁 宅基地 承包地 自建房 退耕还林 新农合 医保卡 社保卡 五险一金 工伤认定 养老金 退休金 欠薪 讨薪 低保户 五保户 " +
  "高龄补贴 助餐 日间照料 居住证 预付卡 会员卡 缺斤少两 缺斤短两 假冒伪劣 非法集资 踢皮球 吃拿卡要 首问负责 代办"
).split(" ");

/** Words that say nothing about what a matter is: particles, pronouns, connectives, phrases of courtesy. */
export const stopWords = (
  "的 了 着 过 吗 呢 吧 啊 呀 嘛 哦 哎 么 地 得 之 其 此 该 各 每 某 本 是 为 在 有 和 与 及 或 并 而 且 但 也 都 就 又 还 再 很 太 " +
  "更 最 不 没 把 被 让 给 对 向 从 到 由 以 于 因 所 则 只 才 却 便 这 那 哪 谁 我 你 您 他 她 它 们 我们 你们 您们 他们 她们 它们 " +
  "自己 大家 咱们 这个 那个 这些 那些 这里 那里 这样 那样 这么 那么 什么 怎么 怎样 如何 因为 所以 但是 而且 并且 或者 如果 " +
  "虽然 不过 由于 关于 对于 以及 还是 就是 不是 一个 一些 一下 一直 已经 非常 十分 真的 可以 可能 应该 需要 希望 " +
  "请 请求 恳请 谢谢 感谢 你好 您好 尊敬 领导 书记 有关 相关 部门 反映 反应 the a an of to and in is it for on"
).split(" ");
