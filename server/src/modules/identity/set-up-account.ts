import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { onlySystem } from "../../platform/operations/actor.ts";
import { personal } from "../../platform/operations/without-personal.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { hashPassword } from "./password.ts";
import { operation } from "./tables.ts";
import { NewUserName } from "./user-name.ts";

/** Gives somebody of the register a staff account with a password that is known already: for the command line. */
export const setUpAccount = operation({
  name: "set-up-account",
  summary: "Gives somebody of the register a staff account with a given password",
  access: "write",
  permission: onlySystem,
  input: Type.Object({
    personId: Uuid,
    userName: NewUserName,
    password: Type.String({ ...personal, minLength: 1, maxLength: 200 }),
  }),
  output: Nothing,
  refusals: { "user-name-taken": 409, "account-exists": 409 },
  async run({ input, tx, now, district, emit }) {
    const person = await tx
      .selectFrom("directory.known_people")
      .select("name")
      .where("district_id", "=", district.id)
      .where("id", "=", input.personId)
      .executeTakeFirstOrThrow();
    const id = newId(now);
    await tx
      .insertInto("identity.accounts")
      .values({
        district_id: district.id,
        id,
        kind: "staff",
        person_id: input.personId,
        display_name: person.name!,
        user_name: input.userName,
        password_hash: await hashPassword(input.password),
        password_set_at: now.toString(),
        created_at: now.toString(),
      })
      .execute();
    emit("account.opened", id);
    return {};
  },
});
