import { Type } from "typebox";
import { InstantText, nullable, Uuid } from "../../platform/schemas.ts";
import { mayReadAudit } from "./policy.ts";
import { operation } from "./tables.ts";

const pageLength = 50;

/** Who did what, the latest first, for the administrator. Personal fields never were in it. */
export const listEntries = operation({
  name: "list-entries",
  summary: "Shows an administrator who did what and when, the latest first",
  access: "read",
  permission: mayReadAudit,
  input: Type.Object({
    subjectId: Type.Optional(Uuid),
    accountId: Type.Optional(Uuid),
    from: Type.Optional(InstantText),
    to: Type.Optional(InstantText),
    after: Type.Optional(Type.String({ format: "uuid", description: "the last page's `next`" })),
  }),
  output: Type.Object({
    entries: Type.Array(
      Type.Object({
        id: Uuid,
        at: InstantText,
        operation: Type.String(),
        actorKind: Type.String(),
        accountId: nullable(Uuid),
        accountName: nullable(Type.String()),
        postId: nullable(Uuid),
        postName: nullable(Type.String()),
        subjectId: nullable(Uuid),
        refusal: nullable(
          Type.String({ description: "code of a refusal whose try is kept, such as a wrong password" }),
        ),
        input: Type.Object({}, { additionalProperties: true, description: "without personal fields" }),
      }),
    ),
    next: nullable(Uuid),
  }),
  refusals: {},
  async run({ input, tx, district, locale }) {
    const { subjectId, accountId, from, to, after } = input;
    const found = await tx
      .selectFrom("platform.audit_entries as e")
      .leftJoin("identity.account_names as a", (join) =>
        join.onRef("a.district_id", "=", "e.district_id").onRef("a.id", "=", "e.account_id"),
      )
      .leftJoin("directory.staffed_posts as p", (join) =>
        join.onRef("p.district_id", "=", "e.district_id").onRef("p.id", "=", "e.post_id"),
      )
      .select([
        "e.id",
        "e.at",
        "e.operation",
        "e.actor_kind",
        "e.account_id",
        "a.display_name",
        "a.user_name",
        "e.post_id",
        "p.name",
        "p.name_en",
        "e.subject_id",
        "e.refusal",
        "e.input",
      ])
      .where("e.district_id", "=", district.id)
      .$if(subjectId !== undefined, (entries) => entries.where("e.subject_id", "=", subjectId!))
      .$if(accountId !== undefined, (entries) => entries.where("e.account_id", "=", accountId!))
      .$if(from !== undefined, (entries) => entries.where("e.at", ">=", from!))
      .$if(to !== undefined, (entries) => entries.where("e.at", "<", to!))
      .$if(after !== undefined, (entries) =>
        entries.where(({ eb, refTuple, selectFrom }) =>
          eb(
            refTuple("e.at", "e.id"),
            "<",
            selectFrom("platform.audit_entries as last")
              .select(["last.at", "last.id"])
              .where("last.district_id", "=", district.id)
              .where("last.id", "=", after!)
              .$asTuple("at", "id"),
          ),
        ),
      )
      .orderBy("e.at", "desc")
      .orderBy("e.id", "desc")
      .limit(pageLength + 1)
      .execute();
    const entries = found.slice(0, pageLength).map((row) => ({
      id: row.id,
      at: row.at,
      operation: row.operation,
      actorKind: row.actor_kind,
      accountId: row.account_id,
      accountName: row.display_name || row.user_name,
      postId: row.post_id,
      postName: locale === "en" && row.name_en ? row.name_en : row.name,
      subjectId: row.subject_id,
      refusal: row.refusal,
      input: row.input as Record<string, unknown>,
    }));
    return { entries, next: found.length > pageLength ? entries.at(-1)!.id : null };
  },
});
