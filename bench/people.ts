import { randomBytes } from "node:crypto";
import type pg from "pg";
import { hashOfToken } from "../server/src/modules/identity/session.ts";
import { newId } from "../server/src/platform/ids.ts";
import { phoneIndex } from "../server/src/platform/phone.ts";
import type { Vault } from "../server/src/platform/vault.ts";
import { districtId } from "./district.ts";

/** Somebody signed in: what their browser sends as its session cookie. */
export interface Visitor {
  token: string;
}

export interface StaffVisitor extends Visitor {
  postId: string;
  role: string;
  unitId: string;
  areaId: string;
}

export interface People {
  residents: Visitor[];
  staff: StaffVisitor[];
}

/** Enough that nobody has too many requests open. */
const residentCount = 10_000;
/** These numbers are given to nobody. */
const firstPhone = 19_800_000_000;
const phoneColumn = "identity.accounts.phone";

/** Residents with verified phones, and the holder of every post: all signed in. */
export async function signInEverybody(owner: pg.Pool, vault: Vault): Promise<People> {
  const accounts = Array.from({ length: residentCount }, (_, n) => {
    const phone = String(firstPhone + n);
    const [sealed, index] = [vault.seal(phone, phoneColumn), phoneIndex(vault, phone)];
    return { id: newId(), sealed: sealed.toString("hex"), index: index.toString("hex") };
  });
  await owner.query(
    `insert into identity.accounts (district_id, id, kind, phone_encrypted, phone_index, created_at)
     select $1, id, 'resident', decode(sealed, 'hex'), decode(index, 'hex'), now()
       from jsonb_to_recordset($2::jsonb) as a(id uuid, sealed text, index text)`,
    [districtId, JSON.stringify(accounts)],
  );
  const { rows: holders } = await owner.query(
    `select distinct on (p.id) p.id as "postId", p.role, p.unit_id as "unitId", p.area_id as "areaId", a.id as "accountId"
       from directory.posts p
       join directory.post_terms t on t.district_id = p.district_id and t.post_id = p.id
       join identity.accounts a on a.district_id = p.district_id and a.person_id = t.person_id
      where p.district_id = $1 order by p.id`,
    [districtId],
  );
  const tokens = await openSessions(owner, [...accounts.map(({ id }) => id), ...holders.map((row) => row.accountId)]);
  return {
    residents: accounts.map(({ id }) => ({ token: tokens.get(id)! })),
    staff: holders.map(({ accountId, ...post }) => ({ ...post, token: tokens.get(accountId)! })),
  };
}

async function openSessions(owner: pg.Pool, accountIds: string[]): Promise<Map<string, string>> {
  const tokens = new Map(accountIds.map((id) => [id, randomBytes(32).toString("base64url")]));
  const sessions = [...tokens].map(([accountId, token]) => ({
    id: newId(),
    accountId,
    hash: hashOfToken(token).toString("hex"),
  }));
  await owner.query(
    `insert into identity.sessions (district_id, id, account_id, token_hash, created_at, last_seen_at, expires_at, device)
     select $1, id, "accountId", decode(hash, 'hex'), now(), now() + interval '1 day', now() + interval '2 days', 'bench'
       from jsonb_to_recordset($2::jsonb) as s(id uuid, "accountId" uuid, hash text)`,
    [districtId, JSON.stringify(sessions)],
  );
  return tokens;
}
