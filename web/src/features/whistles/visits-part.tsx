import { Button } from "antd";
import { useState } from "react";
import type { ShownWhistle } from "../../api/staff-contract.ts";
import { WriteFailure } from "../../workbench/failure.tsx";
import { useMoments } from "../../workbench/moments.ts";
import { useWords } from "../../workbench/words/words.tsx";
import { can, canForSome } from "./abilities.ts";
import { PhotosDialog } from "./dialogs/photos-dialog.tsx";
import { Photos } from "./photos.tsx";
import { useStep } from "./use-step.ts";

type Visit = ShownWhistle["visits"][number];

/** When all met on site, and who came. */
export function VisitsPart({ whistle }: { whistle: ShownWhistle }) {
  const { whistles } = useWords();
  return (
    <section className="stack">
      <h2>{whistles.visits}</h2>
      {whistle.visits.length === 0 && <p className="soft">{whistles.visitsEmpty}</p>}
      <ul className="whistle-lines">
        {whistle.visits.map((visit) => (
          <VisitLine key={visit.id} whistle={whistle} visit={visit} />
        ))}
      </ul>
    </section>
  );
}

function VisitLine({ whistle, visit }: { whistle: ShownWhistle; visit: Visit }) {
  const { whistles } = useWords();
  const { moment } = useMoments();
  const [adding, setAdding] = useState(false);
  const step = useStep(whistle.id);
  const mark = (callId: string, came: boolean) =>
    step.mutate({ step: { name: "record-attendance", input: { visitId: visit.id, callId, came } } });
  return (
    <li>
      <p>
        <strong>{moment(visit.startsAt)}</strong> · {visit.place}
      </p>
      {visit.words !== "" && <p className="small">{visit.words}</p>}
      <ul className="whistle-attendance" aria-label={whistles.attendance}>
        {whistle.calls.map(({ id, unitId, unit }) => {
          const noted = visit.attendance.find((one) => one.unitId === unitId);
          const may = can(whistle, "record-attendance", { callId: id });
          if (noted === undefined && !may) return null;
          return (
            <li key={id}>
              {noted !== undefined && (
                <span>
                  {unit} {noted.came ? whistles.came : whistles.cameNot}
                </span>
              )}
              {may && noted === undefined && (
                <>
                  <Button size="small" onClick={() => mark(id, true)}>
                    {whistles.markCame({ unit })}
                  </Button>
                  <Button size="small" type="text" onClick={() => mark(id, false)}>
                    {whistles.markCameNot({ unit })}
                  </Button>
                </>
              )}
              {may && noted !== undefined && (
                <Button size="small" type="text" onClick={() => mark(id, !noted.came)}>
                  {noted.came ? whistles.changeToCameNot : whistles.changeToCame}
                  <span className="visually-hidden"> {unit}</span>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <WriteFailure error={step.error} />
      <Photos whistleId={whistle.id} ids={visit.photoIds} />
      {canForSome(whistle, "add-visit-photos") && (
        <p>
          <Button size="small" onClick={() => setAdding(true)}>
            {whistles.steps["add-visit-photos"]}
          </Button>
        </p>
      )}
      {adding && <PhotosDialog whistleId={whistle.id} visitId={visit.id} onClose={() => setAdding(false)} />}
    </li>
  );
}
