import type { RefusalWords } from "./shape.ts";

export const paperBallotsRefusals = {
  "paper-number-unknown": {
    "zh-CN": ({ number }) => `没有${number}号票。请核对票上的编号。`,
    en: ({ number }) => `There is no ballot No. ${number}. Please check the number on the paper.`,
  },
  "collector-unknown": {
    "zh-CN": () => "收票的岗位不在这次表决的地方，或者已经撤销。请重新选谁收的。",
    en: () => "The post that collected it lies elsewhere or is closed. Please choose again who collected it.",
  },
  "entered-by-you": {
    "zh-CN": () => "这张票您已经录过一次。第二次要由另一个人录。",
    en: () => "You have entered this ballot already. Somebody else has to enter it the second time.",
  },
  "home-voted-already": {
    "zh-CN": ({ way, at }) =>
      `这一票${at}已经投过了（${waysInChinese[String(way)] ?? ""}），先投的算数。这张纸质票不计，已经记下来。`,
    en: ({ way, at }) =>
      `This vote was cast at ${at} (${waysInEnglish[String(way)] ?? ""}). The first one counts; this paper does not, and that is on record.`,
  },
  "paper-not-entered": {
    "zh-CN": () => "这张票还没有人录。请先录票。",
    en: () => "Nobody has entered this ballot yet. Please enter it first.",
  },
  "paper-differs": {
    "zh-CN": () => "两个人录的不一样，要由第三个人看原件来定，不能再录。",
    en: () => "Two people have read it differently. A third has to look at the original and decide.",
  },
  "paper-does-not-differ": {
    "zh-CN": () => "这张票只录了一次，还没有不一样的地方要定。",
    en: () => "This ballot was entered only once; there is no difference to decide.",
  },
  "paper-counted": {
    "zh-CN": () => "这张票两次录的一样，已经计入，不能再改。",
    en: () => "This ballot was entered twice alike and is counted. It cannot be changed any more.",
  },
  "paper-void": {
    "zh-CN": () => "这张票已经定为废票。交来新票的，请先把这张撤回，再录新的。",
    en: () => "This ballot was found void. If a new one came, take this one back first, then enter the new one.",
  },
  "paper-refused": {
    "zh-CN": () => "这一票先用别的办法投过了，这张纸质票不计，不能再改。",
    en: () => "This vote was cast in another way before, so the paper does not count and cannot be changed.",
  },
  "entry-not-yours": {
    "zh-CN": () => "这张票是别人录的，只有录的人或主持表决的人能改。",
    en: () => "Somebody else entered this ballot; only they, or whoever runs the vote, can change it.",
  },
  "third-person-needed": {
    "zh-CN": () => "要由没有录过这张票、主持这次表决的人来定。",
    en: () => "Somebody who runs the vote and has not entered this ballot has to decide.",
  },
  "scan-missing": {
    "zh-CN": () => "请先上传这张票的扫描件或照片，再来定。",
    en: () => "Please add the scan or a photo of this ballot first, then decide.",
  },
  "too-many-scans": {
    "zh-CN": ({ most }) => `一张票最多附${most}个文件。`,
    en: ({ most }) => `A ballot has ${most} files at most.`,
  },
  "paper-changed-meanwhile": {
    "zh-CN": () => "您打开之后，这张票有了新变化，刚才没有保存。请看过最新情况再来。",
    en: () => "This ballot changed after you opened it, so nothing was saved. Look at the latest first.",
  },
  "too-many-papers": {
    "zh-CN": ({ most }) => `一次最多打印${most}张。请分几次打印。`,
    en: ({ most }) => `At most ${most} ballots are printed at a time. Please print them in parts.`,
  },
} satisfies RefusalWords;

const waysInChinese: Readonly<Record<string, string>> = {
  phone: "用手机投的",
  proxy: "由受托人投的",
  paper: "用纸质票投的",
};

const waysInEnglish: Readonly<Record<string, string>> = {
  phone: "on a phone",
  proxy: "by proxy",
  paper: "on paper",
};
