import { Button } from "antd";
import { type ReactNode, useState } from "react";
import type { ShownWhistle } from "../../api/staff-contract.ts";
import { WriteFailure } from "../../workbench/failure.tsx";
import { useMoments } from "../../workbench/moments.ts";
import { useWords } from "../../workbench/words/words.tsx";
import { abilityFor, can, canForSome } from "./abilities.ts";
import { DutyDialog } from "./dialogs/duty-dialog.tsx";
import { PathDialog } from "./dialogs/path-dialog.tsx";
import { SignOffDialog } from "./dialogs/sign-off-dialog.tsx";
import { UnitDialog } from "./dialogs/unit-dialog.tsx";
import { VisitDialog } from "./dialogs/visit-dialog.tsx";
import { WordsDialog } from "./dialogs/words-dialog.tsx";
import { CallState, WhistleState } from "./state-words.tsx";
import { useStep } from "./use-step.ts";

type Opened =
  | { name: "object-to-call"; callId: string }
  | { name: "arrange-visit" | "give-duty" | "set-path" | "call-unit" | "sign-off-whistle" | "cancel-whistle" };

/** How it stands, what one's own unit is to do, and the steps of the whole. */
export function Situation({ whistle }: { whistle: ShownWhistle }) {
  const { whistles } = useWords();
  const { moment, distance } = useMoments();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const step = useStep(whistle.id);
  const signOff = abilityFor(whistle, "sign-off-whistle");
  const why: Record<string, string> = whistles.why;
  const running = whistle.state === "blown" || whistle.state === "under-way";
  const own = whistle.calls.filter(({ id }) => can(whistle, "report-in", { callId: id }));
  const others = (["arrange-visit", "set-path", "call-unit", "cancel-whistle"] as const).filter((name) =>
    can(whistle, name),
  );
  const nothing = whistle.abilities.every(({ refusedBecause }) => refusedBecause !== null);
  return (
    <section className="whistle-now panel stack" aria-label={whistles.facts}>
      <p>
        <WhistleState state={whistle.state} />
      </p>
      <dl className="whistle-facts">
        <Fact name={whistles.number}>{whistle.number}</Fact>
        <Fact name={whistles.caller}>
          {whistle.caller.unit} <span className="soft small">{whistle.caller.post}</span>
        </Fact>
        <Fact name={whistles.blownAt}>
          {moment(whistle.blownAt)} <span className="soft small">{distance(whistle.blownAt)}</span>
        </Fact>
        <Fact name={whistles.place}>{[whistle.street, whistle.community].filter(Boolean).join(" ")}</Fact>
        {whistle.doneAt !== null && (
          <Fact name={whistles.done}>
            {whistle.solved ? whistles.solved : whistles.unsolved}
            <p className="soft small">{moment(whistle.doneAt)}</p>
          </Fact>
        )}
      </dl>
      {whistle.state === "done" && whistle.assessUntil !== null && (
        <p>{whistles.assessUntil({ moment: moment(whistle.assessUntil) })}</p>
      )}
      {own.map((call) => (
        <div key={call.id} className="stack whistle-own">
          <p>
            <CallState call={call} /> {whistles.dueBy({ moment: moment(call.dueAt) })}{" "}
            <span className="soft small">{distance(call.dueAt)}</span>
          </p>
          <p className="whistle-buttons">
            <Button
              type="primary"
              loading={step.isPending}
              onClick={() => step.mutate({ step: { name: "report-in", input: { callId: call.id } } })}
            >
              {whistles.steps["report-in"]}
            </Button>
            {can(whistle, "object-to-call", { callId: call.id }) && (
              <Button onClick={() => setOpened({ name: "object-to-call", callId: call.id })}>
                {whistles.steps["object-to-call"]}
              </Button>
            )}
          </p>
        </div>
      ))}
      <WriteFailure error={step.error} />
      <p className="whistle-buttons">
        {canForSome(whistle, "give-duty") && (
          <Button onClick={() => setOpened({ name: "give-duty" })}>{whistles.steps["give-duty"]}</Button>
        )}
        {others.map((name) => (
          <Button key={name} danger={name === "cancel-whistle"} onClick={() => setOpened({ name })}>
            {whistles.steps[name]}
          </Button>
        ))}
        {signOff?.refusedBecause === null && (
          <Button type="primary" onClick={() => setOpened({ name: "sign-off-whistle" })}>
            {whistles.steps["sign-off-whistle"]}
          </Button>
        )}
      </p>
      {running && signOff?.refusedBecause != null && (
        <p className="soft small">
          {whistles.steps["sign-off-whistle"]} ·{" "}
          {whistles.notNow({ why: why[signOff.refusedBecause] ?? whistles.why.other })}
        </p>
      )}
      {nothing && <p className="soft">{whistles.nothingToDo}</p>}
      {opened?.name === "object-to-call" && (
        <WordsDialog
          whistleId={whistle.id}
          title={whistles.steps["object-to-call"]}
          lead={whistles.leadTexts.object}
          label={whistles.reason}
          missing={whistles.reasonMissing}
          stepOf={(reason) => ({ name: "object-to-call", input: { callId: opened.callId, reason } })}
          onClose={close}
        />
      )}
      {opened?.name === "cancel-whistle" && (
        <WordsDialog
          whistleId={whistle.id}
          title={whistles.steps["cancel-whistle"]}
          lead={whistles.leadTexts.cancel}
          label={whistles.reason}
          missing={whistles.reasonMissing}
          danger
          stepOf={(reason) => ({ name: "cancel-whistle", input: { version: whistle.version, reason } })}
          onClose={close}
        />
      )}
      {opened?.name === "arrange-visit" && <VisitDialog whistle={whistle} onClose={close} />}
      {opened?.name === "give-duty" && <DutyDialog whistle={whistle} onClose={close} />}
      {opened?.name === "set-path" && <PathDialog whistle={whistle} onClose={close} />}
      {opened?.name === "call-unit" && <UnitDialog whistle={whistle} onClose={close} />}
      {opened?.name === "sign-off-whistle" && <SignOffDialog whistle={whistle} onClose={close} />}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
