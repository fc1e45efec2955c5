import { Refusal } from "../../platform/refusals.ts";
import { Cast } from "./cast.ts";
import type { Stage } from "./stage.ts";
import { stableId } from "./world/ids.ts";
import { postId, userNames } from "./world/posts.ts";
import type { World } from "./world/rows.ts";

/** Of the homes that have not voted: so many papers in each state. */
const twiceAlike = 9;
const once = 3;
const differing = 1;

interface Elector {
  paperNumber: number;
  voted: object | null;
  handedInAt: string | null;
}

/** Paper ballots of the owners' decision that is open in the demo: counted, half entered, differing, and one too late. */
export async function collectPaper(stage: Stage, world: World, now: Temporal.Instant): Promise<void> {
  const cast = await Cast.gather(stage, world, now);
  const community = world.areas.find(({ level, code }) => level === 3 && code.endsWith("001001"))!;
  const grid = world.areas.find(({ parentId }) => parentId === community.id)!;
  const desk = cast.holderOf(postId(userNames.communityOfficer(community.code)), 0);
  const worker = cast.holderOf(postId(userNames.gridWorker(grid.code)), 0);
  const voteId = stableId("vote", "lift");
  const at = now.subtract({ hours: 20 });
  const looked = async (show: "voted" | "not-voted") => {
    const { electors } = await stage.ask<{ electors: Elector[] }>("find-electors", {
      input: { voteId, show },
      actor: desk,
      now,
    });
    return electors;
  };
  const { papers } = await stage.ask<{ papers: unknown[] }>("list-paper-ballots", {
    input: { voteId },
    actor: desk,
    now,
  });
  // By a load that was cut off.
  if (papers.length > 0) return;
  const missing = (await looked("not-voted")).filter(({ handedInAt }) => handedInAt === null);
  const enter = async (paperNumber: number, turn: 1 | 2, answer: "yes" | "no") => {
    const input = {
      voteId,
      paperNumber,
      entryId: stableId("paper-entry", `${paperNumber} ${turn}`),
      choice: { answer },
      collectorPostId: worker.posts[0]!.id,
    };
    const minutes = paperNumber + (turn === 2 ? 120 : 0);
    await stage
      .ask("enter-paper-ballot", { input, actor: turn === 1 ? desk : worker, now: at.add({ minutes }) })
      .catch(ignoreTooLate);
  };
  for (const [index, { paperNumber }] of missing.slice(0, twiceAlike + once + differing).entries()) {
    const answer = index % 4 === 3 ? "no" : "yes";
    await enter(paperNumber, 1, answer);
    if (index < twiceAlike) await enter(paperNumber, 2, answer);
    else if (index < twiceAlike + differing) await enter(paperNumber, 2, answer === "yes" ? "no" : "yes");
  }
  const [byPhone] = await looked("voted");
  if (byPhone) await enter(byPhone.paperNumber, 1, "yes");
}

/** The one that comes too late is refused and kept. */
function ignoreTooLate(error: unknown): void {
  if (!(error instanceof Refusal && error.code === "home-voted-already")) throw error;
}
