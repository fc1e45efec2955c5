import { sql } from "kysely";
import { Type } from "typebox";
import { InstantText, nullable, Uuid } from "../../platform/schemas.ts";
import { mayManageAccounts } from "./policy.ts";
import { operation } from "./tables.ts";

const pageLength = 50;

/** The staff accounts of the district by user name, for its administrator. */
export const listAccounts = operation({
  name: "list-accounts",
  summary: "Shows an administrator the staff accounts, by user name",
  access: "read",
  permission: mayManageAccounts,
  input: Type.Object({
    text: Type.Optional(Type.String({ maxLength: 50, description: "part of a user name or of a person's name" })),
    after: Type.Optional(Type.String({ maxLength: 60, description: "the last page's `next`" })),
  }),
  output: Type.Object({
    accounts: Type.Array(
      Type.Object({
        id: Uuid,
        userName: Type.String(),
        personName: Type.String(),
        posts: Type.Array(Type.String()),
        disabledAt: nullable(InstantText),
        lastSeenAt: nullable(InstantText),
      }),
    ),
    next: nullable(Type.String()),
  }),
  refusals: {},
  async run({ input: { text = "", after = "" }, tx, district, locale }) {
    const part = `%${text
      .trim()
      .toLowerCase()
      .replaceAll(/[\\%_]/g, "\\$&")}%`;
    const found = await tx
      .selectFrom("identity.accounts as a")
      .leftJoin("directory.known_people as p", (join) =>
        join.onRef("p.district_id", "=", "a.district_id").onRef("p.id", "=", "a.person_id"),
      )
      .select(({ fn, selectFrom }) => [
        "a.id",
        "a.user_name",
        "a.disabled_at",
        fn.coalesce("p.name", "a.display_name").as("person_name"),
        selectFrom("directory.held_posts as h")
          .select((post) =>
            sql<string[]>`coalesce(
              array_agg(case when ${locale} = 'en' and ${post.ref("h.name_en")} <> '' then ${post.ref("h.name_en")}
                             else ${post.ref("h.name")} end
                        order by ${post.ref("h.area_level")}, ${post.ref("h.name")}), '{}')`.as("names"),
          )
          .whereRef("h.district_id", "=", "a.district_id")
          .whereRef("h.person_id", "=", "a.person_id")
          .as("posts"),
        selectFrom("identity.sessions as s")
          .select(({ fn }) => fn.max("s.last_seen_at").as("at"))
          .whereRef("s.district_id", "=", "a.district_id")
          .whereRef("s.account_id", "=", "a.id")
          .as("last_seen_at"),
      ])
      .where("a.district_id", "=", district.id)
      .where("a.kind", "=", "staff")
      .where("a.user_name", ">", after)
      .where((row) =>
        row.or([
          row("a.user_name", "like", part),
          row(row.fn<string>("lower", [row.fn.coalesce("p.name", "a.display_name")]), "like", part),
        ]),
      )
      .orderBy("a.user_name")
      .limit(pageLength + 1)
      .execute();
    const accounts = found.slice(0, pageLength).map((row) => ({
      id: row.id,
      userName: row.user_name!,
      personName: row.person_name,
      posts: row.posts ?? [],
      disabledAt: row.disabled_at,
      lastSeenAt: row.last_seen_at,
    }));
    return { accounts, next: found.length > pageLength ? accounts.at(-1)!.userName : null };
  },
});
