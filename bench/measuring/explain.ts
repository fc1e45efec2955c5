import type { Case } from "../cases/case.ts";
import type { Stage } from "../stage.ts";
import { recordOne } from "./case-run.ts";

/** How the database goes about each question of a case: EXPLAIN (ANALYZE, BUFFERS) of the statements that read. */
export async function plansOf(stage: Stage, measured: Case): Promise<string> {
  const asked = measured.next(0);
  if (!asked) return "";
  const { recording } = await recordOne(stage, measured, asked);
  const client = await stage.pools.app.connect();
  const plans: string[] = [];
  try {
    for (const { text, values } of recording.flat()) {
      if (/^\s*(begin|select set_config)/.test(text)) await client.query(text, values);
      else if (/^\s*(select(?! platform\.record)|with)\b/.test(text) && !/insert into "?requests/.test(text)) {
        const { rows } = await client.query(`explain (analyze, buffers) ${text}`, values);
        plans.push([text.trim(), "", ...rows.map((row) => row["QUERY PLAN"])].join("\n"));
      }
    }
    await client.query("rollback");
  } finally {
    client.release();
  }
  return `#### ${measured.name}, ${stage.requests} requests\n\n${plans.join("\n\n----\n\n")}\n\n`;
}
