/** Voting secretly, the receipt, and counting again. */
export const secret = {
  castAgain: "再送一次",
  asking: "正在领取投票凭证",
  casting: "正在把票投进票箱",
  stay: "请不要关闭页面，几秒钟就好。关了也不会丢：再打开这一页会接着投。",
  doneTitle: "您的票已经投进票箱",
  receiptFor:
    "结果公布后，用回执号能查到您的票算没算、有没有被改。别把它告诉别人：谁知道这个号，谁就能查到您投了什么。",
  forget: "从这部手机上删掉回执号",
  forgetQuestion: "删掉后，这部手机上就没有您的回执号了；票已经在票箱里，不受影响。要删掉吗？",
  forgetConfirm: "删掉",
  forgetCancel: "先留着",
  resumedTitle: "还没有投完",
  resumedBefore: "投到一半停下了，票还没有投出，您的投票权还在这部手机上。选好后接着投，不会投成两票。",
  resumedWithBallot:
    "上次的票已经送出，但没有收到票箱的回音。再送一次就能确认；同一张票送几次都只算一张，也不能再改选。",
  failedTitle: "还没有投成",
  lostBefore: "网络断了，票还没有投出，您的投票权还在。连上网后再按一次，不会投成两票。",
  lostWhileCasting: "票已经送出，但没有收到票箱的回音。请连上网再送一次来确认，不会投成两票。",
  boxNotReady: "表决刚刚开始，票箱一分钟内准备好。请稍等一会儿再按一次，您的投票权还在。",
  keyChanged: "这次表决的印章和刚才的不一样。为了不让人认出您的票，手机没有继续。请告诉组织表决的社区。",
  cannotKeep:
    "这个浏览器存不下投票要用的东西（可能开着无痕模式），或不支持秘密投票。为了不丢您的票，没有开始，您的投票权还在。请换一个浏览器或手机再投。",
  broken: "手机出了差错，没有继续。已经领到的凭证还在这部手机里，请刷新页面再试。",
  browserTitle: "这个浏览器不能秘密投票",
  browserText: "您的投票权还在。请换一个新一些的浏览器打开这一页，或用家人、社区的手机，凭您手机号的验证码投票。",
  closedMeanwhile: (p: { number: string }) =>
    `上次的票已经送出，但没有收到票箱的回音，表决就截止了。您的回执号是${p.number}。结果公布后，这一页能查到票在不在清单里。`,
  closedBefore: "您领了投票凭证，但票没有投出，表决已经截止。",
  yourBallot: "您投的这张票",
  lookUp: "看看算没算",
  counted: (p: { choice: string }) => `清单里您这张票投的是：${p.choice}。`,
  otherKey: "可是公布的公钥和您投票时的不是同一个。请告诉组织表决的社区或街道。",
};
