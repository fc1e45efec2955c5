import { randomUUID } from "node:crypto";
import type { Case, Material } from "./case.ts";

/** Many, so that in the ceiling too nobody has many requests open. */
const recordings = 1_000;

/** A signed-in resident reports something in their building. */
export async function intake({ stage, people }: Material): Promise<Case> {
  const { rows: texts } = await stage.pools.owner.query(
    "select category_id, description from bench.texts order by n",
  );
  const { rows: places } = await stage.pools.owner.query("select building_id from bench.places order by n");
  let numbers = Date.now();
  // The ceiling files again and again for those who were recorded, so nobody else is among them.
  const others = people.residents.length - recordings;
  const reporterOf = (n: number) => (n < recordings ? n : recordings + (n % others));
  return {
    name: "intake",
    operation: "file-request",
    recordings,
    next(n) {
      const text = texts[(n * 7) % texts.length];
      return {
        visitor: people.residents[reporterOf(n)]!,
        input: {
          id: randomUUID(),
          description: text.description,
          categoryId: text.category_id,
          answers: { "anybody-in-danger": false },
          buildingId: places[(n * 11) % places.length].building_id,
          address: "3单元楼道",
          location: null,
          photoIds: [],
          reporterName: "李女士",
          phone: null,
          code: null,
          channel: "web",
        },
      };
    },
    others: ({ input }, answer) => [
      [input.id as string, randomUUID],
      [(answer as { number: string }).number, () => `000000-${numbers++}`],
    ],
    http: { freshId: true },
  };
}
