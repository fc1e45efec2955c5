import type { RefusalWords } from "./shape.ts";

export const votesRefusals = {
  "vote-changed-meanwhile": {
    "zh-CN": () => "您打开之后，这次表决有了新变化，刚才没有保存。请看过最新情况再提交。",
    en: () =>
      "This vote changed after you opened it, so nothing was saved. Look at the latest before you send again.",
  },
  "vote-id-taken": {
    "zh-CN": () => "这个编号已经用在别的表决上，没有保存。请重新打开页面再填一次。",
    en: () =>
      "This id belongs to another vote, so nothing was saved. Please open the page anew and fill it in again.",
  },
  "vote-announced": {
    "zh-CN": () => "这次表决已经公告，不能再改。要改，请先取消，写明原因，再另发起一次。",
    en: () =>
      "This vote has been announced and cannot be changed. Call it off with a reason, and prepare another one.",
  },
  "vote-not-open": {
    "zh-CN": () => "这次表决还没有开始。",
    en: () => "This vote has not opened yet.",
  },
  "vote-closed": {
    "zh-CN": () => "这次表决已经截止，不再收票。",
    en: () => "This vote has closed; no more ballots are taken.",
  },
  "vote-not-closed": {
    "zh-CN": () => "这次表决还没有截止。截止以后才能做这一步。",
    en: () => "This vote has not closed yet; this can be done afterwards.",
  },
  "paper-awaited": {
    "zh-CN": () => "投票已截止，纸质票还在登记。登记完、计票以后才能做这一步。",
    en: () => "Voting is over, and paper ballots are still being entered. This can be done once they are counted.",
  },
  "paper-unfinished": {
    "zh-CN": ({ count, numbers }) =>
      `还有${count}张纸质票没有录完：${(numbers as readonly string[]).join("、")}。录完、定好或撤回以后再计票。`,
    en: ({ count, numbers }) =>
      `${count} paper ballots are not finished: ${(numbers as readonly string[]).join(", ")}. Enter, decide or take them back first.`,
  },
  "vote-published": {
    "zh-CN": () => "这次表决的结果已经公布，不能再改。",
    en: () => "The result of this vote is published; nothing of it changes any more.",
  },
  "vote-not-published": {
    "zh-CN": () => "结果还没有公布。公布以后，这里可以下载选票清单。",
    en: () => "The result is not published yet. Once it is, the list of ballots can be downloaded here.",
  },
  "vote-cancelled": {
    "zh-CN": () => "这次表决已经取消，原因写在页面上。",
    en: () => "This vote was called off; its page says why.",
  },
  "vote-not-counted": {
    "zh-CN": () => "选票还在清点，请稍等一会儿再公布。",
    en: () => "The ballots are still being counted. Please publish in a moment.",
  },
  "vote-is-secret": {
    "zh-CN": () => "这次是无记名投票，不能这样投。请从表决页面上投票。",
    en: () => "This is a secret vote and is not cast this way. Please vote on its page.",
  },
  "options-missing": {
    "zh-CN": () => "请至少写两个选项。",
    en: () => "Please write at least two options.",
  },
  "options-not-asked": {
    "zh-CN": () => "“同意、反对、弃权”的表决不用写选项。",
    en: () => "A vote of yes, no or abstain has no options of its own.",
  },
  "budget-missing": {
    "zh-CN": () => "按预算选项目，要写总预算和每个项目的费用。",
    en: () => "To share out a budget, write the whole sum and what each project costs.",
  },
  "choices-do-not-fit": {
    "zh-CN": () => "可选几项、选出几项和选项的数目对不上，请改一改。",
    en: () => "How many may be chosen or elected does not fit the number of options. Please correct it.",
  },
  "owners-vote-openly": {
    "zh-CN": () => "业主共同决定的事项要实名表决，不能用无记名投票。",
    en: () => "Owners' decisions are signed by rule; they cannot be secret.",
  },
  "owners-not-watched": {
    "zh-CN": () => "业主表决不能边投边公开结果：每多一票，面积一对就知道是哪家投的。请去掉这一项。",
    en: () =>
      "The count of owners cannot be watched while it is open: with each ballot, its area would tell whose it is. Please untick it.",
  },
  "no-proxies-in-secret": {
    "zh-CN": () => "无记名投票不能委托别人投，受托的人就知道投了什么。请把可以受托的票数改成0。",
    en: () => "Nobody votes for another in a secret vote: they would know what was chosen. Set the proxies to 0.",
  },
  "owners-vote-yes-or-no": {
    "zh-CN": () =>
      "业主共同决定的事项，每件只问“同意、反对、弃权”，有几件就发起几次表决。只有选举业主委员会可以一次选几人。",
    en: () =>
      "Each matter that owners decide is asked as yes, no or abstain: prepare one vote for each. Only the owners' committee is elected by choosing several.",
  },
  "committee-size": {
    "zh-CN": () => "选举业主委员会，请写委员会一共几人：5、7、9或11人。别的表决不写。",
    en: () => "To elect an owners' committee, say how many members it has: 5, 7, 9 or 11. Other votes have none.",
  },
  "matter-missing": {
    "zh-CN": () => "业主共同决定的事项，请选是《民法典》第二百七十八条的哪一项；别的表决不用选。",
    en: () => "For owners, choose the item of Civil Code art. 278; other votes have none.",
  },
  "council-missing": {
    "zh-CN": () => "由议事组织的成员表决，请选是哪个组织；别的表决不用选。",
    en: () => "Where members of a council vote, choose the council; other votes have none.",
  },
  "closes-before-it-opens": {
    "zh-CN": () => "截止时间应在开始之后、一年以内。请改时间，还没有保存。",
    en: () => "A vote closes after it opens, within a year. Please change the times; nothing was saved.",
  },
  "notice-too-short": {
    "zh-CN": ({ days, first }) => `公告期是${days}天，从明天算起。最早可以在${first}开始，请改开始时间。`,
    en: ({ days, first }) =>
      `The notice period is ${days} days from tomorrow. The vote can open on ${first} at the earliest; please change it.`,
  },
  "areas-missing": {
    "zh-CN": ({ homes }) => `有${homes}套房屋没有登记专有部分面积，没法按面积计算。请先在名录里补上，再公告。`,
    en: ({ homes }) =>
      `${homes} homes have no exclusive area in the register, so nothing can be counted by area. Add them there first.`,
  },
  "place-stays": {
    "zh-CN": () => "表决的地方不能改。换地方，请另发起一次。",
    en: () => "The place of a vote cannot be changed. For another place, prepare another vote.",
  },
  "extension-too-long": {
    "zh-CN": ({ left }) => `公告里写的延长期还剩${left}天，不能再多。`,
    en: ({ left }) => `Of the extension that was announced, ${left} days are left.`,
  },
  "reminded-lately": {
    "zh-CN": () => "一天只提醒一次，今天已经提醒过了。",
    en: () => "Voters are reminded once a day at most, and they were today.",
  },
  "voter-unknown": {
    "zh-CN": () => "名册里没有这个手机号，所以还不能投票。请带身份证件到社区登记手机号，登记后就能投。",
    en: () =>
      "The register does not know this phone, so you cannot vote yet. Bring your identity card to the community's office to have it registered.",
  },
  "no-right-to-vote": {
    "zh-CN": () => "这次表决您没有投票权。页面上写着为什么。",
    en: () => "You have no vote here. The page says why.",
  },
  "choice-invalid": {
    "zh-CN": () => "这张票这样填不作数，还没有投出。请按页面上的说明再选一次。",
    en: () => "A ballot filled in like this is not valid, and it was not cast. Please choose again as the page says.",
  },
  "one-choice-for-all": {
    "zh-CN": () => "这次表决，您名下的几套房屋一次投完，选择相同。",
    en: () => "In this vote you cast the same choice for all your homes at once.",
  },
  "voted-already": {
    "zh-CN": ({ way }) => `这一票已经投过了（${wayInChinese(way)}），先投的算数，这次没有记。`,
    en: ({ way }) =>
      `This vote was cast already (${wayInEnglish(way)}). The first one counts; this one was not taken.`,
  },
  "handed-in-on-paper": {
    "zh-CN": ({ at }) =>
      `这一票的纸质票${at}已经交来，正在录入，先交的算数，手机这次没有记。不是您家交的，请告诉社区。`,
    en: ({ at }) =>
      `The paper ballot for this vote was handed in at ${at} and is being entered. The first one counts, so the phone's was not taken. If it was not yours, please tell the community office.`,
  },
  "no-tie": {
    "zh-CN": () => "没有并列，不用裁定。",
    en: () => "There is no tie to settle.",
  },
  "tie-by-rule": {
    "zh-CN": () => "公告的规则没有说由主持人裁定并列，不能这样定。",
    en: () => "The announced rule does not leave ties to whoever presides.",
  },
  "tie-to-settle": {
    "zh-CN": () => "还有并列没有裁定。请先裁定，再公布。",
    en: () => "A tie is still to be settled. Please settle it, then publish.",
  },
  "order-does-not-settle": {
    "zh-CN": () => "请把并列的选项都排上先后，每个一次。",
    en: () => "Please put all the tied options in order, each once.",
  },
  "no-proxies-here": {
    "zh-CN": () => "这次表决公告时没有写可以委托他人投票。",
    en: () => "This vote was announced without proxies.",
  },
  "elector-unknown": {
    "zh-CN": () => "没有这个投票人。请从名单里选。",
    en: () => "There is no such elector. Please choose one from the list.",
  },
  "holder-unknown": {
    "zh-CN": () => "名册里没有这个手机号的人。请先登记受托人，再登记委托。",
    en: () => "The register knows nobody by this phone. Please register the proxy's holder first.",
  },
  "holder-is-elector": {
    "zh-CN": () => "这个人自己就能投这一票，不用委托。",
    en: () => "This person may cast this vote anyway; no proxy is needed.",
  },
  "proxy-given-already": {
    "zh-CN": () => "这一票已经委托给别人了。要改，请先撤销原来的委托。",
    en: () => "Somebody else holds a proxy for this vote. Revoke that one first.",
  },
  "too-many-proxies": {
    "zh-CN": ({ most }) => `一个人最多受托投${most}票，这个人已经满了。`,
    en: ({ most }) => `Nobody holds more than ${most} proxies, and this person has that many.`,
  },
  "no-proxy": {
    "zh-CN": () => "这一票没有委托给别人，不用撤销。",
    en: () => "There is no proxy to revoke.",
  },
} satisfies RefusalWords;

const ways: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  phone: ["用手机投的", "on a phone"],
  proxy: ["由受托人投的", "by proxy"],
  paper: ["用纸质票投的", "on paper"],
  token: ["已经领了选票", "a ballot was given out"],
};

function wayInChinese(way: unknown): string {
  return ways[String(way)]?.[0] ?? "";
}

function wayInEnglish(way: unknown): string {
  return ways[String(way)]?.[1] ?? "";
}
