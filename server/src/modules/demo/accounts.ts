import type { Locale } from "../../platform/locale.ts";
import { userNames } from "./world/posts.ts";

/** Everybody may know it: it opens invented accounts only. */
export const demoPassword = "plum-ferry-brook-37";

/** A resident who has several requests open: signs in with a code, which appears among the demo's messages. */
export const demoResidentPhone = "19900010001";

/** Where most of the registered homes lie, so that these worklists are full. */
const street = "530302001000";
const community = "530302001001";
const grid = `${community}-01`;

interface DemoAccount {
  userName: string;
  password: string;
  post: Record<Locale, string>;
}

/** Those to whom requests come. */
export const deskNames = [
  userNames.gridWorker(grid),
  userNames.communityOfficer(community),
  userNames.streetOfficer(street),
  userNames.streetDepartment(street, "street-urban-management"),
  userNames.department("urban-management"),
  userNames.districtOfficer,
];

/** Whom one can sign in as; all the other staff of the demo have the same password. */
export const demoAccounts: readonly DemoAccount[] = [
  staff(userNames.gridWorker(grid), "网格员", "grid worker"),
  staff(userNames.communityOfficer(community), "社区受理岗", "community intake desk"),
  staff(userNames.communityLeader(community), "社区主任", "community director"),
  staff(userNames.streetOfficer(street), "街道受理岗", "street intake desk"),
  staff(userNames.streetLeader(street), "街道分管领导", "street leader"),
  staff(
    userNames.streetDepartment(street, "street-urban-management"),
    "街道城市管理办公室",
    "street urban management office",
  ),
  staff(userNames.department("urban-management"), "区城市管理局", "district urban management bureau"),
  staff(userNames.districtOfficer, "区受理岗（兜底）", "district intake desk (backstop)"),
  staff(userNames.districtLeader, "区分管领导", "district leader"),
  staff(userNames.administrator, "系统管理员", "administrator"),
  {
    userName: demoResidentPhone,
    password: "—",
    post: { "zh-CN": "居民，短信验证码登录", en: "resident, signs in with a code by SMS" },
  },
];

function staff(userName: string, chinese: string, english: string): DemoAccount {
  return { userName, password: demoPassword, post: { "zh-CN": chinese, en: english } };
}
