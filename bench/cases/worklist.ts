import type { StaffVisitor } from "../people.ts";
import type { Case, Material } from "./case.ts";

/** Visitors and what they look at: the fullest worklists of each kind, so that a page is full in a young district too. */
export async function worklists({ stage, people }: Material): Promise<Case[]> {
  const { owner } = stage.pools;
  const busiest = await owner.query(
    `select answerable_post_id as id from requests.requests where state <> 'closed' group by 1 order by count(*) desc limit 12`,
  );
  const busy = busiest.rows.map(({ id }) => people.staff.find(({ postId }) => postId === id)!);
  const streets = people.staff.filter(({ role }) => role === "street-officer");
  const { rows: words } = await owner.query(
    "select name from categories.categories where parent_id is not null order by md5(code) limit 50",
  );
  const { rows: common } = await owner.query(
    `select category_id as id from requests.requests where state <> 'closed' group by 1 order by count(*) desc limit 12`,
  );
  const deep = await deepPages(stage, streets);
  const list = (name: string, visitors: StaffVisitor[], input: (n: number) => Record<string, unknown>): Case => ({
    name,
    operation: "list-requests",
    next: (n) => ({ visitor: visitors[n % visitors.length]!, input: input(n) }),
  });
  return [
    list("worklist: mine", busy, () => ({ scope: "mine", show: "open" })),
    {
      ...list("worklist: area", streets, () => ({ scope: "area", show: "open", sort: "due" })),
      http: { freshId: false },
    },
    list("worklist: area, one category", streets, (n) => ({
      scope: "area",
      show: "open",
      categoryId: common[n % common.length].id,
    })),
    list("worklist: area, text", streets, (n) => ({
      scope: "area",
      show: "all",
      text: words[n % words.length].name,
    })),
    list("worklist: closed, deep", streets, (n) => deep[n % streets.length]!),
    {
      ...list("count", streets, () => ({ scope: "area" })),
      operation: "count-requests",
    },
  ];
}

/** For each street, the page that begins in the middle of all that is closed. */
async function deepPages({ pools, district }: Material["stage"], streets: StaffVisitor[]) {
  const pages = [];
  for (const { areaId } of streets) {
    const { rows } = await pools.owner.query(
      `select filed_at, id from requests.requests
        where district_id = $1 and street_id = $2 and state = 'closed'
        order by filed_at desc, id desc
       offset (select count(*) / 2 from requests.requests where district_id = $1 and street_id = $2 and state = 'closed') limit 1`,
      [district.id, areaId],
    );
    const after = rows[0] ? { after: `${rows[0].filed_at}~${rows[0].id}` } : {};
    pages.push({ scope: "area", show: "closed", sort: "filed", ...after });
  }
  return pages;
}
