import type { frame as zh } from "../zh-CN/frame.ts";

export const frame = {
  siteName: "Linli",
  placeUnknown: "Linli",
  elderOn: "Large",
  elderOff: "Normal",
  otherLanguage: "中文",
  otherLanguageTag: "zh-CN",
  navigation: "Main pages",
  home: "Home",
  mine: "Reports",
  community: "Area",
  me: "Me",
  notFoundTitle: "This page was not found",
  notFoundText: "The link may be incomplete. Go to the first page, or check the number.",
  toHome: "Go to the first page",
  tryAgain: "Try again",
  pageUnreachable:
    "This page has not arrived, perhaps because there is no connection. What you wrote is kept on this phone. Please open it again once you are online.",
  unreachable: "There is no connection, so the latest news cannot be shown. Please try again once you are online.",
} satisfies typeof zh;
