import { type Static, Type } from "typebox";
import { type Actor, postRoles } from "../../platform/operations/actor.ts";
import { maskPhone } from "../../platform/phone.ts";
import { nullable, Uuid } from "../../platform/schemas.ts";
import { identify } from "./identify.ts";
import { type IdentityContext, phoneColumn } from "./tables.ts";

export const Me = Type.Object({
  account: nullable(
    Type.Object({
      id: Uuid,
      kind: Type.String({ enum: ["resident", "staff"] }),
      name: Type.String(),
      phoneMasked: Type.String({ description: "empty for staff" }),
      userName: nullable(Type.String()),
      secondFactor: Type.Boolean(),
    }),
  ),
  district: Type.Object({ name: Type.String(), nameEn: Type.String(), timeZone: Type.String() }),
  place: nullable(Type.Object({ community: Type.String(), grid: Type.String() })),
  posts: Type.Array(
    Type.Object({
      id: Uuid,
      name: Type.String(),
      role: Type.String({ enum: [...postRoles] }),
      unitId: Uuid,
      unitName: Type.String(),
      areaId: Uuid,
      areaName: Type.String(),
      level: Type.Integer({ minimum: 1, maximum: 5, description: "1 district … 5 micro-grid" }),
    }),
  ),
  demo: Type.Boolean({ description: "the district is invented, for people who try it" }),
});

type MeContext = Pick<IdentityContext, "tx" | "now" | "district" | "locale" | "vault">;

/** The same for whoever has just signed in with this token. */
export async function meBehind(context: MeContext, token: string, demo: boolean): Promise<Static<typeof Me>> {
  const { tx, now, district } = context;
  return meOf(context, await identify(tx, { district, token, now }), demo);
}

/** Who somebody is here: account, home and posts in the reader's language. */
export async function meOf(context: MeContext, actor: Actor, demo: boolean): Promise<Static<typeof Me>> {
  const { tx, district, locale, vault } = context;
  const inDistrict = { name: district.name, nameEn: district.nameEn, timeZone: district.timeZone };
  const nobody = { account: null, district: inDistrict, place: null, posts: [], demo };
  if (actor.accountId === null) return nobody;

  const account = await tx
    .selectFrom("identity.accounts")
    .select(["id", "kind", "display_name", "phone_encrypted", "user_name", "totp_confirmed_at"])
    .where("district_id", "=", district.id)
    .where("id", "=", actor.accountId)
    .executeTakeFirst();
  if (!account) return nobody;
  const called = (name: string | null, nameEn: string | null) => (locale === "en" && nameEn ? nameEn : name!);

  const home =
    account.kind === "resident" && actor.personId
      ? await tx
          .selectFrom("directory.dwellings")
          .select(["community_name", "community_name_en", "grid_name", "grid_name_en"])
          .where("district_id", "=", district.id)
          .where("person_id", "=", actor.personId)
          .where("until", "is", null)
          .orderBy("since", "desc")
          .limit(1)
          .executeTakeFirst()
      : undefined;
  const areas =
    actor.posts.length > 0
      ? await tx
          .selectFrom("directory.held_posts")
          .select(["id", "area_name", "area_name_en"])
          .where("district_id", "=", district.id)
          .where("person_id", "=", actor.personId)
          .execute()
      : [];
  return {
    account: {
      id: account.id,
      kind: account.kind as "resident" | "staff",
      name: account.display_name,
      phoneMasked: account.phone_encrypted ? maskPhone(vault.open(account.phone_encrypted, phoneColumn)) : "",
      userName: account.user_name,
      secondFactor: account.totp_confirmed_at !== null,
    },
    district: inDistrict,
    place: home
      ? {
          community: called(home.community_name, home.community_name_en),
          grid: called(home.grid_name, home.grid_name_en),
        }
      : null,
    posts: actor.posts.map((post) => {
      const area = areas.find(({ id }) => id === post.id);
      return {
        id: post.id,
        name: called(post.name, post.nameEn),
        role: post.role,
        unitId: post.unitId,
        unitName: called(post.unitName, post.unitNameEn),
        areaId: post.areaId,
        areaName: called(area?.area_name ?? "", area?.area_name_en ?? ""),
        level: post.level,
      };
    }),
    demo,
  };
}
