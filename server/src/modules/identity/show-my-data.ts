import { Type } from "typebox";
import { phoneIndex } from "../../platform/phone.ts";
import { InstantText, nullable, Uuid } from "../../platform/schemas.ts";
import { maySeeOwnData } from "./policy.ts";
import { operation, phoneColumn } from "./tables.ts";

const Home = Type.Object({
  capacity: Type.String({ description: "owner, tenant or family" }),
  address: Type.String(),
  building: Type.String(),
  unitNo: Type.String(),
  roomNo: Type.String(),
  community: Type.String(),
  grid: Type.String(),
  since: Type.String(),
  until: nullable(Type.String()),
});

/** Everything held here about the resident who asks; their requests are answered by requests/list-mine. */
export const showMyData = operation({
  name: "show-my-data",
  summary: "Gives a resident everything held about them: account, register, sessions, sign-ins",
  access: "read",
  permission: maySeeOwnData,
  input: Type.Object({}),
  output: Type.Object({
    account: Type.Object({ id: Uuid, phone: Type.String(), name: Type.String(), createdAt: InstantText }),
    person: nullable(
      Type.Object({
        name: Type.String(),
        birthYear: nullable(Type.Integer()),
        identityNumberHeld: Type.Boolean({ description: "whether an identity number is held, encrypted" }),
        homes: Type.Array(Home),
        party: nullable(Type.Object({ unit: Type.String(), since: Type.String() })),
      }),
    ),
    sessions: Type.Array(
      Type.Object({
        device: Type.String(),
        createdAt: InstantText,
        lastSeenAt: InstantText,
        endedAt: nullable(InstantText),
      }),
    ),
    codesSent: Type.Array(Type.Object({ at: InstantText, purpose: Type.String() })),
    codesTried: Type.Array(Type.Object({ at: InstantText, succeeded: Type.Boolean() })),
  }),
  refusals: {},
  async run({ tx, district, actor, vault }) {
    const account = await tx
      .selectFrom("identity.accounts")
      .select(["id", "phone_encrypted", "display_name", "created_at"])
      .where("district_id", "=", district.id)
      .where("id", "=", actor.accountId!)
      .executeTakeFirstOrThrow();
    const phone = vault.open(account.phone_encrypted!, phoneColumn);
    const index = phoneIndex(vault, phone);
    const person = await tx
      .selectFrom("directory.known_people")
      .select(["name", "birth_year", "identity_number_held"])
      .where("district_id", "=", district.id)
      .where("id", "=", actor.personId)
      .executeTakeFirst();
    const homes = await tx
      .selectFrom("directory.dwellings")
      .selectAll()
      .where("district_id", "=", district.id)
      .where("person_id", "=", actor.personId)
      .orderBy("since", "desc")
      .execute();
    const party = await tx
      .selectFrom("directory.current_party_members")
      .select(["unit_name", "since"])
      .where("district_id", "=", district.id)
      .where("person_id", "=", actor.personId)
      .executeTakeFirst();
    const sessions = await tx
      .selectFrom("identity.sessions")
      .select(["device", "created_at", "last_seen_at", "expires_at", "revoked_at"])
      .where("district_id", "=", district.id)
      .where("account_id", "=", account.id)
      .orderBy("created_at", "desc")
      .execute();
    const codesSent = await tx
      .selectFrom("identity.phone_codes")
      .select(["sent_at as at", "purpose"])
      .where("district_id", "=", district.id)
      .where("phone_index", "=", index)
      .orderBy("sent_at", "desc")
      .execute();
    const codesTried = await tx
      .selectFrom("identity.sign_in_attempts")
      .select(["at", "succeeded"])
      .where("district_id", "=", district.id)
      .where("name_index", "=", index)
      .orderBy("at", "desc")
      .execute();
    return {
      account: { id: account.id, phone, name: account.display_name, createdAt: account.created_at },
      person: person
        ? {
            name: person.name!,
            birthYear: person.birth_year,
            identityNumberHeld: person.identity_number_held!,
            homes: homes.map((home) => ({
              capacity: home.capacity!,
              address: home.address!,
              building: home.building_name!,
              unitNo: home.unit_no!,
              roomNo: home.room_no!,
              community: home.community_name!,
              grid: home.grid_name!,
              since: home.since!,
              until: home.until,
            })),
            party: party ? { unit: party.unit_name!, since: party.since! } : null,
          }
        : null,
      sessions: sessions.map((session) => ({
        device: session.device,
        createdAt: session.created_at,
        lastSeenAt: session.last_seen_at,
        endedAt: session.revoked_at,
      })),
      codesSent,
      codesTried,
    };
  },
});
