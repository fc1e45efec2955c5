import { whichOffice } from "./questions.ts";
import type { Group } from "./shape.ts";

/** How offices serve people. Never about what anybody thinks or believes. */
export const affairsConduct: Group = {
  code: "affairs-conduct",
  zh: "政务作风",
  en: "How offices serve you",
  hint: { zh: "办事慢、态度差、推诿、收费、信息公开", en: "Delays, attitude, passing the buck, charges, openness" },
  leaves: [
    {
      code: "slow-or-difficult-procedures",
      zh: "办事慢、手续繁",
      en: "Slow or difficult procedures",
      pace: "ordinary",
      level: "district",
      keywords:
        "办事慢 手续繁琐 跑了好几趟 审批慢 材料太多 反复跑 办事难 办事大厅 政务大厅 窗口排队 迟迟不办 办理时限 来回跑",
      questions: [whichOffice],
    },
    {
      code: "poor-attitude",
      zh: "工作人员态度差",
      en: "Poor attitude",
      pace: "ordinary",
      level: "district",
      keywords: "态度差 态度恶劣 服务态度 不耐烦 工作人员态度 态度不好 爱理不理 骂人 态度蛮横 脸色",
      questions: [whichOffice],
    },
    {
      code: "passing-the-buck",
      zh: "推诿、投诉没人管",
      en: "Passing the buck",
      pace: "ordinary",
      level: "district",
      keywords:
        "推诿 踢皮球 没人管 不作为 互相推诿 推卸责任 投诉没人管 置之不理 没有回复 电话打不通 相互推诿 一直没有答复 不予理睬 推来推去 推脱 没人理 无人处理 不给解决",
      questions: [whichOffice],
    },
    {
      code: "openness",
      zh: "政务公开",
      en: "Openness of information",
      pace: "ordinary",
      level: "district",
      keywords: "信息公开 不公开 公示 暗箱操作 政务公开 不透明 申请公开 公开透明",
    },
    {
      code: "improper-charges-or-enforcement",
      zh: "乱罚款、吃拿卡要",
      en: "Improper charges or enforcement",
      pace: "complex",
      level: "district",
      keywords: "乱罚款 吃拿卡要 执法不公 暴力执法 罚款 收红包 索要好处 以权谋私 执法 收受 违规收费 索贿 贪污",
      questions: [whichOffice],
    },
  ],
};
