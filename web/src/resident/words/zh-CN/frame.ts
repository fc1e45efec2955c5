/** What stands around every page. */
export const frame = {
  siteName: "邻里",
  placeUnknown: "邻里",
  elderOn: "长辈版",
  elderOff: "标准版",
  otherLanguage: "EN",
  otherLanguageTag: "en",
  navigation: "主要页面",
  home: "首页",
  mine: "我的事",
  community: "社区",
  me: "我的",
  notFoundTitle: "没有找到这一页",
  notFoundText: "链接可能不完整。可以回首页，或者核对一下编号。",
  toHome: "回首页",
  tryAgain: "再试一次",
  unreachable: "没有连上网，暂时看不到最新情况。连上网后再试一次。",
};
