import { OperatorError } from "../boot/operator-error.ts";
import { newInitialPassword } from "../modules/identity/index.ts";
import { type District, dayOf } from "../platform/operations/operation.ts";
import type { Command, CommandContext } from "./command.ts";
import { administratorsDesk, derivedId, districtFor } from "./founding.ts";
import { asOperatorError, type Installation, lookInto, withInstallation } from "./installation.ts";

/** The first administrator of an installation, and one more whenever all have lost their passwords. */
export const createAdminCommand: Command = {
  name: "create-admin",
  takes: "[USER_NAME] [PERSON_NAME] [--district CODE] [--district-name NAME] [--district-name-en NAME]",
  arguments: { least: 0, most: 2 },
  summary: {
    "zh-CN": "新建系统管理员账号并显示初始密码（最后一个词）；--district 和 --district-name 可同时建立新区县",
    en: "make an administrator's account and print its password as the last word; with --district and --district-name also found a new district",
  },
  async run(context) {
    const [userName = "admin", personName = "管理员"] = context.args;
    return withInstallation(context, async (installation) => {
      const district = await districtFor(installation, context);
      const password = await createAdministrator(installation, context, { district, userName, personName });
      context.print(words[context.locale].created(userName, `${district.id} ${district.name}`, password));
      return undefined;
    });
  },
};

interface Administrator {
  district: District;
  userName: string;
  personName: string;
}

async function createAdministrator(
  installation: Installation,
  context: CommandContext,
  { district, userName, personName }: Administrator,
): Promise<string> {
  const { created: _, taken, unfit } = words[context.locale];
  if (!/^[a-z][a-z0-9.-]{1,39}$/.test(userName)) throw new OperatorError(unfit(userName));
  if (await isTaken(installation, district, userName)) throw new OperatorError(taken(userName));
  const { areas, units, posts } = await administratorsDesk(installation, district);
  const personId = derivedId(district, "person", userName);
  const startsOn = dayOf(district, Temporal.Now.instant());
  await installation.ask("load-directory", district, {
    areas,
    units,
    people: [{ id: personId, name: personName, phone: null, birthYear: null, homeId: null, residence: null }],
    posts: posts.map((post) => ({ ...post, holderPersonIds: [personId], startsOn })),
    buildings: [],
    homes: [],
  });
  const password = newInitialPassword();
  await installation.ask("set-up-account", district, { personId, userName, password }).catch((error) => {
    throw asOperatorError(error, context);
  });
  return password;
}

async function isTaken(installation: Installation, district: District, userName: string): Promise<boolean> {
  const account = await lookInto(installation, district, (tx) =>
    tx
      .selectFrom("identity.account_names")
      .select("id")
      .where("district_id", "=", district.id)
      .where("user_name", "=", userName)
      .executeTakeFirst(),
  );
  return account !== undefined;
}

const words = {
  "zh-CN": {
    created: (userName: string, where: string, password: string) =>
      `已为 ${where} 新建系统管理员“${userName}”，请登录后修改密码。初始密码，只显示这一次： ${password}`,
    taken: (userName: string) => `用户名“${userName}”已被使用，请换一个。`,
    unfit: (userName: string) =>
      `“${userName}”不能作用户名：须以小写字母开头，由 2 至 40 个小写字母、数字、点、连字符组成。`,
  },
  en: {
    created: (userName: string, where: string, password: string) =>
      `Made the administrator "${userName}" of ${where}; change the password after signing in. Password, shown this once: ${password}`,
    taken: (userName: string) => `The user name "${userName}" is taken; choose another.`,
    unfit: (userName: string) =>
      `"${userName}" cannot be a user name: it must begin with a small letter and have 2 to 40 small letters, digits, dots and hyphens.`,
  },
};
