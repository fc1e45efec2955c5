import { Button } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import type { StaffRequest } from "../../../../api/staff-contract.ts";
import { StateMark } from "../../../../ui/state-mark.tsx";
import { useMoments } from "../../../../workbench/moments.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { StateCell } from "../state-cell.tsx";
import { UnmergeDialog } from "./dialogs/unmerge-dialog.tsx";
import "./together-part.css";

const pageOf = (id: string) => `/requests/${id}`;

/** That this request is handled with another, or is a part of one. */
export function HandledWithNote({ request: one }: { request: StaffRequest }) {
  const { together } = useWords();
  const { mergedInto, partOf } = one;
  return (
    <>
      {mergedInto !== null && (
        <p className="together-note">
          {together.mergedInto({ number: mergedInto.number })}{" "}
          <Link href={pageOf(mergedInto.id)}>{together.openOther}</Link>
        </p>
      )}
      {partOf !== null && (
        <div className="together-note">
          <p>
            {together.partOf({ number: partOf.number })} <Link href={pageOf(partOf.id)}>{together.openOther}</Link>
          </p>
          <p className="small soft">{together.partOfHint}</p>
        </div>
      )}
    </>
  );
}

/** What is handled with this request: its parts, and what was merged into it. */
export function TogetherPart({ request: one }: { request: StaffRequest }) {
  return (
    <>
      {one.parts.length > 0 && <Parts request={one} />}
      {one.merged.length > 0 && <Merged request={one} />}
    </>
  );
}

function Parts({ request: one }: { request: StaffRequest }) {
  const { together, matters, request } = useWords();
  const { moment } = useMoments();
  const done = one.parts.filter(({ state }) => state === "closed").length;
  return (
    <section className="stack" id="parts">
      <h2>{together.parts({ done, count: one.parts.length })}</h2>
      {done < one.parts.length && <p className="small soft">{together.partsHint}</p>}
      <ol className="together">
        {one.parts.map((part) => (
          <li key={part.id}>
            <p className="row">
              <StateCell state={part.state} />
              {part.closing === "rejected" && <span className="small">{together.notSolved}</span>}
              {part.late && <StateMark tone="late">{matters.late}</StateMark>}
            </p>
            <p>
              <Link href={pageOf(part.id)}>{part.words}</Link>
            </p>
            <p className="small soft">
              {[
                part.number,
                part.category,
                part.holder.name,
                ...(part.dueAt === null ? [] : [request.due({ moment: moment(part.dueAt) })]),
              ].join(" · ")}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Merged({ request: one }: { request: StaffRequest }) {
  const { together, moves, shared } = useWords();
  const { moment } = useMoments();
  const [undoing, setUndoing] = useState<StaffRequest["merged"][number] | null>(null);
  // Whoever may merge may undo it, whatever has become of this one since.
  const mayUndo = one.abilities.some(({ operation }) => operation === "merge-requests");
  return (
    <section className="stack" id="merged">
      <h2>{together.merged({ count: one.merged.length })}</h2>
      <p className="small soft">{together.mergedHint}</p>
      <ul className="together">
        {one.merged.map((merged) => (
          <li key={merged.id}>
            <p>
              <Link href={pageOf(merged.id)}>{merged.number}</Link> {merged.words}
            </p>
            <p className="small soft">
              {[
                merged.place,
                shared.filedAt({ moment: moment(merged.filedAt) }),
                together.mergedAt({ moment: moment(merged.mergedAt) }),
                ...(merged.reachable ? [] : [together.unreachable]),
              ].join(" · ")}
            </p>
            {mayUndo && (
              <Button
                size="small"
                aria-label={`${moves["unmerge-request"].button} ${merged.number}`}
                onClick={() => setUndoing(merged)}
              >
                {moves["unmerge-request"].button}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {undoing !== null && <UnmergeDialog merged={undoing} onClose={() => setUndoing(null)} />}
    </section>
  );
}
