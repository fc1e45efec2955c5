import type { Case, Material } from "./case.ts";

interface Row {
  id: string;
  version: number;
  post: string;
}

/** What is done with a single request by who holds it. */
export async function oneRequest({ stage, people }: Material): Promise<Case[]> {
  const read = async (condition: string, most: number) => {
    const { rows } = await stage.pools.owner.query<Row>(
      `select id, version, answerable_post_id as post from requests.requests
        where district_id = $1 and ${condition} order by md5(id::text) limit ${most}`,
      [stage.district.id],
    );
    return rows;
  };
  const holders = new Map(people.staff.map((visitor) => [visitor.postId, visitor]));
  const holderOf = ({ post }: Row) => holders.get(post)!;
  const [open, old, dispatched, accepted] = [
    await read("state <> 'closed'", 3_000),
    await read("state = 'closed'", 20_000),
    await read("state = 'dispatched' and offered_post_id is null and reporter_account_id is null", 50_000),
    await read("state = 'accepted'", 20_000),
  ];
  // Some are noted through the application, the others by the ceiling, so that neither changes what the other expects.
  const idle = accepted.slice(accepted.length / 2);
  const noting = new Map<string, Row>();
  const ofCeiling = accepted.slice(0, accepted.length / 2).map(({ id }) => id);
  const another = () => ofCeiling[Math.floor(Math.random() * ofCeiling.length)]!;
  return [
    {
      name: "detail",
      operation: "show-request",
      // Half of what is opened is being worked on; the other half lies anywhere in the past.
      next(n) {
        const row = n % 2 === 0 ? open[(n / 2) % open.length]! : old[((n - 1) / 2) % old.length]!;
        return { visitor: holderOf(row), input: { requestId: row.id } };
      },
      http: { freshId: false },
    },
    {
      name: "transition: accept",
      operation: "accept-request",
      next() {
        const row = dispatched.pop();
        return row ? { visitor: holderOf(row), input: { requestId: row.id, version: row.version } } : null;
      },
      others: ({ input }) => [[input.requestId as string, another]],
    },
    {
      name: "transition: note",
      operation: "add-note",
      next() {
        const row = idle.shift();
        if (!row) return null;
        noting.set(row.id, row);
        return {
          visitor: holderOf(row),
          input: { requestId: row.id, version: row.version, words: "已到现场查看，正在联系有关单位。" },
        };
      },
      answered({ input }, answer) {
        const row = noting.get(input.requestId as string)!;
        row.version = (answer as { version: number }).version;
        idle.push(row);
      },
      others: ({ input }) => [[input.requestId as string, another]],
    },
  ];
}
