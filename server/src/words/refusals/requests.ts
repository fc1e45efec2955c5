import type { RefusalFacts } from "../../platform/refusals.ts";
import type { RefusalWords } from "./shape.ts";

const zhStates: Readonly<Record<string, string>> = {
  dispatched: "待接单",
  accepted: "办理中",
  "awaiting-resident": "等反映人补充",
  suspended: "暂缓办理",
  resolved: "已答复，等反映人确认",
  rejected: "已答复不能办理",
  closed: "已办结",
};
const enStates: Readonly<Record<string, string>> = {
  dispatched: "waiting to be taken on",
  accepted: "being worked on",
  "awaiting-resident": "waiting for the reporter's answer",
  suspended: "suspended",
  resolved: "answered and waiting for the reporter's confirmation",
  rejected: "turned down",
  closed: "closed",
};

const zhState = ({ state }: RefusalFacts) => zhStates[String(state)] ?? "变化中";
const enState = ({ state }: RefusalFacts) => enStates[String(state)] ?? "in another state";

const zhDays = ({ days }: RefusalFacts) => (days === undefined ? "" : `（${days}天）`);
const enDays = ({ days }: RefusalFacts) => (days === undefined ? "" : ` of ${days} days`);

const zhNoOneToApprove = "这件事已在区级受理岗，没有再上一级可以批准。请先转给承办部门，由承办部门申请。";
const enNoOneToApprove =
  "The district's own desk has this request and nobody above could agree. Pass it to the department that does the work; it can ask.";
const zhNoLevelAbove: Readonly<Record<string, string>> = {
  "appeal-rejection": "这是区里的最终答复，这里没有再上一级可以申诉。如仍不认可，可拨打12345反映。",
  "ask-suspension": zhNoOneToApprove,
  "ask-extension": zhNoOneToApprove,
};
const enNoLevelAbove: Readonly<Record<string, string>> = {
  "appeal-rejection":
    "This is the district's final answer; there is no higher level to appeal to here. You can still call 12345.",
  "ask-suspension": enNoOneToApprove,
  "ask-extension": enNoOneToApprove,
};

const zhUnits: Readonly<Record<string, string>> = {
  "clock-minutes": "分钟",
  "clock-hours": "小时",
  "clock-days": "天",
  "working-hours": "个工作小时",
  "working-days": "个工作日",
};

const zhPersonal: Readonly<Record<string, string>> = {
  phone: "电话号码",
  "identity-number": "身份证号",
  "e-mail": "邮箱",
  name: "反映人的名字",
};
const enPersonal: Readonly<Record<string, string>> = {
  phone: "a phone number",
  "identity-number": "an identity number",
  "e-mail": "an e-mail address",
  name: "the reporter's name",
};

/** Refusals of filing, of the state machine and of the operations on a request. */
export const requestsRefusals = {
  "wrong-state": {
    "zh-CN": (facts) => `这件事现在是“${zhState(facts)}”，不能做这一步。请刷新页面看最新进度。`,
    en: (facts) => `This request is ${enState(facts)}, so this step is not possible. Reload the page for the latest.`,
  },
  "changed-meanwhile": {
    "zh-CN": () => "您打开之后，这件事有了新变化，刚才没有保存。请看过最新进度，再决定要不要提交。",
    en: () =>
      "This request changed after you opened it, so nothing was saved. Look at the latest before you send again.",
  },
  "merged-already": {
    "zh-CN": ({ number }) =>
      `${number === undefined ? "这件事" : `${number} `}已经合并到别的事里了，没有再合并。请刷新页面，看它合并到了哪一件。`,
    en: ({ number }) =>
      `${number === undefined ? "This request" : `${number}`} is merged into another already, so nothing was merged. Reload the page to see into which.`,
  },
  "is-part": {
    "zh-CN": ({ number }) =>
      `${number === undefined ? "这" : `${number} `}是从一件诉求里分出来的部分，不能做这一步。请到原来的诉求上办。`,
    en: ({ number }) =>
      `${number === undefined ? "This" : `${number}`} is a part of another request, so this step is not possible here. Please take it on the whole request.`,
  },
  "has-parts": {
    "zh-CN": ({ number }) =>
      `${number === undefined ? "这件事" : `${number} `}已经分成几个部分在办，不能合并到别的事里。可以反过来，把另一件合并到这一件。`,
    en: ({ number }) =>
      `${number === undefined ? "This request" : `${number}`} has been split into parts and cannot be merged into another. You can merge the other one into it instead.`,
  },
  "parts-open": {
    "zh-CN": () => "还有分出的部分没有办完，先不能答复整件事。最后一个部分办完，会自动答复反映人。",
    en: () =>
      "Some parts are still being worked on, so the whole cannot be answered yet. When the last one is done the reporter is answered by itself.",
  },
  "other-not-found": {
    "zh-CN": ({ number }) => `没有找到编号${number ?? ""}的诉求，或您看不到它，没有合并。请核对编号。`,
    en: ({ number }) =>
      `There is no request ${number ?? ""} that you can see, so nothing was merged. Please check the number.`,
  },
  "merging-itself": {
    "zh-CN": () => "一件事不能合并到它自己。请填另一件的编号。",
    en: () => "A request cannot be merged into itself. Please give the number of the other one.",
  },
  "offer-pending": {
    "zh-CN": () => "这件事已转出，正等对方接单。请等对方答复，或先收回转办。",
    en: () => "This request has been passed on and waits to be taken on. Wait for the answer, or withdraw it first.",
  },
  "no-offer": {
    "zh-CN": () => "现在没有等待接单的转办，可能已被收回或已有答复。请刷新页面看最新进度。",
    en: () => "Nothing waits to be taken on; it may have been withdrawn or answered. Reload the page for the latest.",
  },
  "approval-pending": {
    "zh-CN": () => "这件事有申请正等上级审批，批复之前不能做这一步。可以等批复，或先收回申请。",
    en: () =>
      "Something waits for the approval of the level above. Wait for the decision, or take the application back first.",
  },
  "nothing-to-approve": {
    "zh-CN": () => "现在没有等待审批的申请，可能已经批复或收回。请刷新页面看最新进度。",
    en: () => "Nothing waits for approval; it may have been decided or taken back. Reload the page for the latest.",
  },
  "own-ask": {
    "zh-CN": () => "这是您自己提出的申请，要由别人审批。请上级岗位的其他同事来批。",
    en: () => "You asked for this yourself, so somebody else has to decide. A colleague of the level above can.",
  },
  "extended-already": {
    "zh-CN": () => "这件事已经延长过一次办理时间，不能再延。确实办不了的，可以申请暂缓办理。",
    en: () => "The time for this request was extended once already. If it really has to wait, ask to suspend it.",
  },
  "late-already": {
    "zh-CN": () => "这件事已经超期，不能再申请延长时间。请尽快答复反映人。",
    en: () => "This request is late already, so no more time can be asked for. Please answer the reporter soon.",
  },
  "extension-too-long": {
    "zh-CN": ({ amount, unit }) =>
      amount === undefined
        ? "延长得太多了。请填一个小一点的数。"
        : `最多延长${amount}${zhUnits[String(unit)] ?? ""}。请填一个小一点的数。`,
    en: ({ amount, unit }) =>
      amount === undefined
        ? "That is too long an extension. Please enter a smaller number."
        : `The time can be extended by ${amount} ${String(unit ?? "").replace("-", " ")} at most. Please enter a smaller number.`,
  },
  "review-date-not-ahead": {
    "zh-CN": () => "再看的日子应在今天以后。请重新选择日期。",
    en: () => "The review date has to be after today. Please choose another.",
  },
  "review-date-too-far": {
    "zh-CN": (facts) =>
      `再看的日子太远了${zhDays(facts).replace("（", "（最多")}。请选近一点的日期，到时还要等可以再申请。`,
    en: (facts) =>
      `The review date is beyond the limit${enDays(facts)}. Choose an earlier one; you can ask again when it comes.`,
  },
  "review-date-passed": {
    "zh-CN": () => "申请里写的再看的日子已经过了，不能再批。请退回，让承办岗位按新的日期申请。",
    en: () => "The review date that was asked for has passed. Please refuse it, so that a new date can be asked for.",
  },
  "late-steps-out-of-order": {
    "zh-CN": () => "每一步的工作日数要比上一步大。请改一下各步的天数。",
    en: () => "Each step needs more working days than the one before. Please change the numbers.",
  },
  "supervised-already": {
    "zh-CN": () => "您的岗位对这件事已经有一件督办没有了结。请先看回复，再决定要不要再次督办。",
    en: () => "Your post has asked about this request already and that still stands. Look at the reply first.",
  },
  "supervision-id-taken": {
    "zh-CN": () => "这份督办已由别人发出，没有再存一次。请重新打开这件诉求再发。",
    en: () => "Somebody else has sent this very question, so it was not saved again. Open the request and send anew.",
  },
  "supervision-not-open": {
    "zh-CN": () => "这件督办已经回复过或已了结，现在不用再回复。请刷新页面看最新情况。",
    en: () =>
      "This question was answered or closed already, so no reply is wanted now. Reload the page for the latest.",
  },
  "supervision-not-answered": {
    "zh-CN": () => "这件督办还没有回复，或已了结，现在不能要求再次回复。请刷新页面看最新情况。",
    en: () => "There is no reply to this question yet, or it was closed. Reload the page for the latest.",
  },
  "supervision-closed": {
    "zh-CN": () => "这件督办已经了结，不用再做。请刷新页面看最新情况。",
    en: () => "This question was closed already. Reload the page for the latest.",
  },
  "appeal-must-be-heard": {
    "zh-CN": () => "这是反映人的申诉，应由上一级接单复核，不能推回，也不能收回。",
    en: () => "This is the reporter's appeal. The level above must take it on; it cannot be declined or withdrawn.",
  },
  "no-level-above": {
    "zh-CN": ({ action }) =>
      zhNoLevelAbove[String(action)] ?? "这件事已在区一级，没有再上一级可以上报。可以转给区里的其他部门。",
    en: ({ action }) =>
      enNoLevelAbove[String(action)] ??
      "This request is already at the district; there is no level above. You can pass it to another department.",
  },
  "no-level-below": {
    "zh-CN": () => "这件事发生的地方没有再下一级的岗位可以退回。可以转给其他单位。",
    en: () => "There is no post of the level below for this place. You can pass it to another unit.",
  },
  "same-post": {
    "zh-CN": () => "这件事已经在这个岗位，不用再转。请选择其他岗位。",
    en: () => "This post has the request already. Please choose another post.",
  },
  "post-not-offerable": {
    "zh-CN": () => "这个岗位已撤销或暂时没有人，不能转给它。请选择其他岗位。",
    en: () =>
      "This post is closed or nobody holds it now, so it cannot take the request. Please choose another post.",
  },
  "rated-already": {
    "zh-CN": () => "这件事您已经评价过了，谢谢。如果问题又出现，可以重新提出。",
    en: () => "You have rated this already, thank you. If the problem is back, you can reopen it.",
  },
  "reopened-already": {
    "zh-CN": () => "这件事已经重新提出过一次。如果问题又出现，请再反映一件新的，并写上这个编号。",
    en: () =>
      "This request was reopened once already. If the problem is back, please file a new one and mention this number.",
  },
  "too-late": {
    "zh-CN": (facts) => `已经过了期限${zhDays(facts)}，不能再做这一步。如果问题还在，请重新反映一件。`,
    en: (facts) =>
      `The time${enDays(facts)} for this is over. If the problem is still there, please file a new request.`,
  },
  "not-reporter": {
    "zh-CN": () => "这一步只有反映人本人能做。请用反映时的手机号登录，或打开当时收到的链接。",
    en: () =>
      "Only the reporter can do this. Sign in with the phone number you used, or open the link you were given.",
  },
  "request-closed": {
    "zh-CN": () => "这件事已经办结，不能再加入。如果问题又出现了，请另外反映一件。",
    en: () =>
      "This request is closed, so nobody can join it any more. If the problem is back, please file a new one.",
  },
  "joining-own": {
    "zh-CN": () => "这件事就是您反映的，不用再加入。登录后在“我的事”里可以看到。",
    en: () => "You reported this yourself, so there is nothing to join. Sign in to see it under My matters.",
  },
  "join-id-taken": {
    "zh-CN": () => "这次提交已由别的手机号用过，没有再存一次。请刷新页面重新加入。",
    en: () => "Another phone number was sent with this before, so it was not saved. Reload the page and join again.",
  },
  "too-many-joined": {
    "zh-CN": ({ limit }) =>
      `这个手机号已经加入了${limit ?? "很多"}件没办完的事。等其中一件办结，或退出一件，就可以再加入。`,
    en: ({ limit }) =>
      `This phone number has joined ${limit ?? "too many"} open requests. Once one is closed, or you leave one, you can join again.`,
  },
  "not-joined": {
    "zh-CN": () => "这一步只有加入了这件事的居民能做。请用加入时的手机号登录，或打开加入时保存的链接。",
    en: () =>
      "Only residents who have joined can do this. Sign in with the phone you joined with, or open your link.",
  },
  "words-personal": {
    "zh-CN": ({ what }) => `公开的文字里好像有${zhPersonal[String(what)] ?? "个人信息"}，没有公开。请去掉后再提交。`,
    en: ({ what }) =>
      `The public words seem to hold ${enPersonal[String(what)] ?? "something personal"}, so nothing was made public. Please take it out and send again.`,
  },
  "photo-not-of-request": {
    "zh-CN": () => "选的照片里有一张不是这件事的，没有公开。请刷新页面重新选择。",
    en: () =>
      "One of the photos does not belong to this request, so nothing was made public. Reload and choose again.",
  },
  "not-released": {
    "zh-CN": () => "这件事现在没有公开的内容，可能已被收回。请刷新页面看最新情况。",
    en: () => "Nothing of this request is public now; it may have been taken back. Reload the page for the latest.",
  },
  "phone-missing": {
    "zh-CN": () => "还没有填手机号。有了进展我们要告诉您，请填写11位手机号。",
    en: () => "The phone number is missing. We need it to tell you what happens; please enter all 11 digits.",
  },
  "code-missing": {
    "zh-CN": () => "还没有填短信验证码。请填写刚收到的数字，填好的内容不会丢。",
    en: () => "The code from the text message is missing. Please enter it; what you filled in is kept.",
  },
  "too-many-open": {
    "zh-CN": ({ limit }) =>
      `这个手机号还有${limit ?? "很多"}件事在办，暂时不能再提交新的。等其中一件办结，或撤回不需要的，就可以再反映。`,
    en: ({ limit }) =>
      `This phone number has ${limit ?? "too many"} open requests. Once one is closed, or you withdraw one, you can file again.`,
  },
  "place-missing": {
    "zh-CN": () => "还不知道问题在哪里。请选择楼栋，或在地图上点一下。",
    en: () => "We do not know yet where it is. Please choose a building or tap the map.",
  },
  "place-unknown": {
    "zh-CN": () => "这个地点不在本区范围内，我们办不了。请拨打12345，会转到当地办理；如果点错了，请重新选择地点。",
    en: () =>
      "This place is outside the district, so we cannot act there. Call 12345 to reach the right one, or choose the place again.",
  },
  "category-unknown": {
    "zh-CN": () => "这个类别已停用或不存在。请重新选择一个类别。",
    en: () => "This category does not exist any more. Please choose another.",
  },
  "answer-missing": {
    "zh-CN": ({ question }) =>
      question === undefined
        ? "还有必答的问题没有回答。请回答后再提交。"
        : `还没有回答“${question}”。请回答后再提交。`,
    en: ({ question }) =>
      question === undefined
        ? "A question that needs an answer is still open. Please answer it and send again."
        : `“${question}” has no answer yet. Please answer it and send again.`,
  },
  "place-unclear": {
    "zh-CN": () =>
      "按这个地址没有找到唯一的一栋楼。请从列表里选一栋，或在地图上点一下，其余的话可以写在“具体位置”里。",
    en: () =>
      "This address does not name one building. Please choose one from the list or tap the map; add the rest under details.",
  },
  "request-id-taken": {
    "zh-CN": () => "这份诉求已由别人提交过，没有再存一次。请回到首页重新填写。",
    en: () =>
      "Somebody else has sent in this very request, so it was not saved again. Please start anew from the home page.",
  },
} satisfies RefusalWords;
