/** Who met the same matter too, and what everybody may read of it. */
export const shared = {
  joined: "也遇到的居民",
  joinedCount: (p: { count: number }) => `${p.count}位居民也遇到了`,
  joinedJudged: (p: { solved: number; notSolved: number }) => `其中${p.solved}位说已解决，${p.notSolved}位说没有解决`,
  joinedList: "看这些居民",
  joinedAt: (p: { moment: string }) => `${p.moment}加入`,
  saidSolved: "说已解决",
  saidNotSolved: "说没有解决",
  joinedReads: (p: { count: number }) =>
    `还有${p.count}位居民也遇到了，这段答复他们也看得到：不要写反映人的个人信息。`,

  sameBuilding: "就在这栋楼",
  away: (p: { metres: number }) => `相距约${p.metres}米`,
  filedAt: (p: { moment: string }) => `${p.moment}反映`,
  joinCaller: "是同一件事，加入这位居民",
  joinCallerPhone: "先在表里填这位居民的手机号，有了答复才能告诉他",
  callerJoined: "已加入",

  public: "对外公开",
  publicNone: "原话和照片只有反映人看得到。公开一段整理过的文字，邻居就认得出是不是同一件事。",
  publicSince: (p: { moment: string; post: string }) => `${p.post}于${p.moment}公开，谁都看得到`,
  changePublic: "改公开的情况",
  wordsLabel: "公开的文字",
  wordsWarning: "谁都看得到。请去掉姓名、电话、门牌号，也不要写谁在反映。",
  wordsMissing: "请写公开的文字",
  photosLabel: "公开哪些照片",
  photosHint: "没有勾选的仍只有反映人看得到。有人脸、车牌、门牌的不要公开。",
};
