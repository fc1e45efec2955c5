import { type QueryExecutorProvider, sql } from "kysely";
import { type Actor, anyone, type Post } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import { seenEvery, sessionLimits } from "./limits.ts";
import { hashOfToken } from "./session.ts";

interface Holder {
  session_id: string;
  account_id: string;
  kind: "resident" | "staff";
  person_id: string | null;
  name: string;
  posts: Post[];
}

/**
 * Who holds this session, in one statement. A session that is unknown, has expired or was revoked, or whose account is
 * disabled, is nobody's. The visit is noted every few minutes, and the session lives on from there.
 */
export async function identify(
  tx: QueryExecutorProvider,
  { district, token, now }: { district: District; token: string; now: Temporal.Instant },
): Promise<Actor> {
  const tokenHash = hashOfToken(token);
  const { rows } = await sql<Holder>`
    with holder as (
      select s.district_id, s.id as session_id, a.id as account_id, a.kind, a.person_id, a.display_name as name
        from identity.sessions s
        join identity.accounts a on a.district_id = s.district_id and a.id = s.account_id
       where s.district_id = ${district.id} and s.token_hash = ${tokenHash}
         and s.revoked_at is null and s.expires_at > ${now.toString()} and a.disabled_at is null
    ), seen as (
      update identity.sessions s
         set last_seen_at = ${now.toString()},
             expires_at = case holder.kind
               when 'staff' then least(
                 ${now.add(sessionLimits.staff.idle).toString()}::timestamptz,
                 s.created_at + ${sessionLimits.staff.longest.toString()}::interval)
               else least(
                 ${now.add(sessionLimits.resident.idle).toString()}::timestamptz,
                 s.created_at + ${sessionLimits.resident.longest.toString()}::interval)
             end
        from holder
       where s.district_id = ${district.id}
         -- skip locked: another request of the same browser is noting it, and nobody need wait for that
         and s.id = (select id from identity.sessions
                      where district_id = ${district.id} and token_hash = ${tokenHash}
                        and last_seen_at <= ${now.subtract(seenEvery).toString()}
                        for update skip locked)
    )
    select holder.*,
           coalesce((
             select json_agg(json_build_object(
                      'id', p.id, 'name', p.name, 'nameEn', p.name_en, 'role', p.role, 'unitId', p.unit_id,
                      'unitName', p.unit_name, 'unitNameEn', p.unit_name_en, 'areaId', p.area_id, 'level', p.area_level)
                      order by p.area_level desc, p.id)
               from directory.held_posts p
              where p.district_id = holder.district_id and p.person_id = holder.person_id and holder.kind = 'staff'
           ), '[]') as posts
      from holder
  `.execute(tx);
  const holder = rows[0];
  if (!holder) return anyone;
  return {
    kind: holder.kind,
    accountId: holder.account_id,
    personId: holder.person_id,
    sessionId: holder.session_id,
    clientId: null,
    name: holder.name,
    posts: holder.posts,
  };
}
