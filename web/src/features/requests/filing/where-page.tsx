import { useLocation } from "wouter";
import { useWords } from "../../../resident/words/words.tsx";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useProblems } from "../../../ui/use-problems.ts";
import { BuildingSearch } from "./building-search.tsx";
import { problemsOfWhere } from "./filing-checks.ts";
import type { StepProps } from "./filing-page.tsx";
import { HereNow } from "./here-now.tsx";
import { StepFrame } from "./step-frame.tsx";

/** The second page of filing: where it is. A building's code on the door has answered it already. */
export function WherePage({ filing, change }: StepProps) {
  const words = useWords();
  const [, go] = useLocation();
  const checks = useProblems(problemsOfWhere(filing, words));

  const next = () => {
    if (checks.check()) go("/file/reach");
  };

  return (
    <StepFrame
      at={2}
      title={words.filing.whereTitle}
      backHref="/file"
      checks={checks}
      next={words.filing.toReach}
      onNext={next}
    >
      {filing.building !== null && filing.fromDoor ? (
        <div className="stack">
          <p className="soft">{words.filing.whereFromDoor}</p>
          <p className="big-line">
            {filing.building.name}
            <span className="line-note">{filing.building.address}</span>
          </p>
          <Button kind="quiet" onClick={() => change({ building: null, fromDoor: false })}>
            {words.filing.whereNotHere}
          </Button>
        </div>
      ) : (
        <BuildingSearch filing={filing} change={change} error={checks.errorOf("building")} />
      )}
      <div className="stack">
        <TextField
          id="address"
          label={words.filing.whereDetail}
          hint={words.filing.whereDetailHint}
          optional={filing.building !== null}
          maxLength={200}
          value={filing.address}
          onChange={(address) => change({ address })}
        />
        {filing.building === null && <HereNow filing={filing} change={change} />}
      </div>
    </StepFrame>
  );
}
