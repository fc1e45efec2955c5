import { sql } from "kysely";
import { Type } from "typebox";
import { Nothing, nullable, Uuid } from "../../platform/schemas.ts";
import { Day, MemberRoleName } from "./council-input.ts";
import { councilRefusals, openForChange } from "./open-for-change.ts";
import { mayRunCouncils } from "./policy.ts";
import { operation } from "./tables.ts";

/** Somebody of the register sits in the council from a day on, for themselves or sent by a unit. */
export const beginMembership = operation({
  name: "begin-membership",
  summary: "Begins a person's term as a member of a council.",
  access: "write",
  at: "{councilId}",
  permission: mayRunCouncils,
  input: Type.Object({
    councilId: Uuid,
    id: Uuid,
    personId: Uuid,
    unitId: nullable(Uuid),
    role: MemberRoleName,
    startsOn: Day,
    endsOn: nullable(Day),
    namePublic: Type.Boolean({ description: "the person agreed that everybody reads their whole name" }),
  }),
  output: Nothing,
  refusals: { ...councilRefusals, "member-already": 409, "chair-taken": 409, "ends-before-start": 422 },
  async run(context) {
    const { actor, input, tx, district, refuse, emit, alreadyDone } = context;
    const { id, personId, unitId, role, startsOn, endsOn } = input;
    const { council } = await openForChange(context, input.councilId);
    if (endsOn !== null && endsOn < startsOn) throw refuse("ends-before-start");
    const { rows } = await sql<Facts>`
      select exists (select from directory.known_people p
                      where p.district_id = ${district.id} and p.id = ${personId}::uuid) as "personKnown",
             ${unitId}::uuid is null or exists (
               select from directory.unit_names u where u.district_id = ${district.id} and u.id = ${unitId}::uuid
                  and u.dissolved_at is null) as "unitKnown",
             exists (select from councils.memberships m where ${ofThis(district.id, council.id)}
                        and m.id = ${id}::uuid and m.person_id = ${personId}::uuid) as known,
             exists (select from councils.memberships m where ${ofThis(district.id, council.id)}
                        and m.person_id = ${personId}::uuid and ${overlapping(startsOn, endsOn)}) as sits,
             exists (select from councils.memberships m where ${ofThis(district.id, council.id)}
                        and m.role = 'chair' and ${overlapping(startsOn, endsOn)}) as "chairTaken"`.execute(tx);
    const facts = rows[0]!;
    if (!facts.personKnown || !facts.unitKnown) throw refuse("not-found");
    if (facts.known) {
      alreadyDone();
      return {};
    }
    if (facts.sits) throw refuse("member-already");
    if (role === "chair" && facts.chairTaken) throw refuse("chair-taken");
    const written = await tx
      .insertInto("councils.memberships")
      .values({
        district_id: district.id,
        council_id: council.id,
        id,
        person_id: personId,
        unit_id: unitId,
        role,
        starts_on: startsOn,
        ends_on: endsOn,
        name_public: input.namePublic,
        begun_by: actor.accountId,
        ended_by: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    // The id is another member's.
    if (!written) throw refuse("member-already");
    emit("council.membership-begun", council.id, { membershipId: id, personId, unitId, role });
    return {};
  },
});

interface Facts {
  personKnown: boolean;
  unitKnown: boolean;
  known: boolean;
  sits: boolean;
  chairTaken: boolean;
}

const ofThis = (districtId: number, councilId: string) =>
  sql`m.district_id = ${districtId} and m.council_id = ${councilId}::uuid`;

const overlapping = (startsOn: string, endsOn: string | null) =>
  sql`daterange(m.starts_on, m.ends_on, '[]') && daterange(${startsOn}::date, ${endsOn}::date, '[]')`;
