import { Button } from "antd";
import type { Deliberation } from "../../../api/staff-contract.ts";
import { useMoments } from "../../../workbench/moments.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import type { Asked, AskedElsewhere } from "./step-dialog.tsx";

interface NextStepProps {
  topic: Deliberation;
  may: (operation: string) => boolean;
  onAsk: (asked: Asked | AskedElsewhere) => void;
}

/** The one thing that is to be done now, as a button; where nothing is, until when one waits. */
export function NextStep({ topic, may, onAsk }: NextStepProps) {
  const { deliberations } = useWords();
  const { dayOf, today } = useMoments();
  if (may("release-topic")) {
    return (
      <div className="topic-next">
        <p>{deliberations.nextRelease}</p>
        <div className="row">
          <Button type="primary" onClick={() => onAsk({ name: "release-topic" })}>
            {deliberations.steps["release-topic"].button}
          </Button>
          <Button onClick={() => onAsk({ name: "send-topic-back" })}>
            {deliberations.steps["send-topic-back"].button}
          </Button>
        </div>
      </div>
    );
  }
  if (may("take-up-topic")) {
    return (
      <div className="topic-next">
        <p>{deliberations.nextAnswer}</p>
        <div className="row">
          <Button type="primary" onClick={() => onAsk({ name: "take-up-topic" })}>
            {deliberations.steps["take-up-topic"].button}
          </Button>
          <Button onClick={() => onAsk({ name: "refuse-topic" })}>
            {deliberations.steps["refuse-topic"].button}
          </Button>
        </div>
      </div>
    );
  }
  const { nextStep, stage } = topic;
  if (nextStep === null || stage === null) return null;
  const { does, on } = nextStep;
  const asked = askedOf(topic);
  const early = on !== null && on > today;
  const runs = may("work-on-stage");
  const plans = runs && does === "hold-meeting" && councilMeets(topic);
  const prepares = runs && does === "prepare-vote";
  const acts = runs && asked !== null && !early;
  // What one waits for, and not only that one waits.
  const [waitsFor] = topic.steps.find(({ state }) => state === "open")?.missing ?? [];
  const said =
    does === "wait" && waitsFor !== undefined ? deliberations.missing[waitsFor.need] : deliberations.does[does];
  return (
    <div className="topic-next">
      <p>
        <strong>{stage.name}</strong> · {said}
        {early && ` · ${deliberations.from({ day: dayOf(on) })}`}
      </p>
      {(plans || prepares || acts) && (
        <div className="row">
          {plans && (
            <>
              <Button type="primary" onClick={() => onAsk({ name: "plan-stage-meeting" })}>
                {deliberations.planMeeting}
              </Button>
              <Button onClick={() => onAsk({ name: "link-meeting" })}>{deliberations.chooseMeeting.button}</Button>
            </>
          )}
          {prepares && (
            <>
              <Button type="primary" onClick={() => onAsk({ name: "draft-stage-vote" })}>
                {deliberations.prepareVote}
              </Button>
              <Button onClick={() => onAsk({ name: "link-vote" })}>{deliberations.chooseVote.button}</Button>
            </>
          )}
          {acts && (
            <Button type={plans ? "default" : "primary"} onClick={() => onAsk(asked)}>
              {deliberations.steps[asked.name].button}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function askedOf({ nextStep, objections }: Deliberation): Asked | null {
  switch (nextStep?.does) {
    case "publish-notice":
      return { name: "publish-stage", kind: "notice" };
    case "publish-minutes":
      return { name: "publish-stage", kind: "minutes" };
    case "publish":
      return { name: "publish-stage", kind: "publication" };
    case "tell-committee":
      return { name: "note-committee-told" };
    case "hold-meeting":
      return { name: "record-sitting" };
    case "give-task":
      return { name: "give-task" };
    case "complete":
      return { name: "complete-stage" };
    case "answer-objections": {
      const open = objections.find(({ answer }) => answer === null);
      return open ? { name: "answer-objection", objectionId: open.id } : null;
    }
    default:
      return null;
  }
}

/** Whether those who take part meet in a council that is kept here; Party bodies keep their own books. */
function councilMeets({ steps }: Deliberation): boolean {
  const who = steps.find(({ state }) => state === "open")?.who;
  return (
    who === "residents" ||
    who === "members" ||
    (who?.includes("council") ?? false) ||
    who === "joint-meeting" ||
    who === "coordination-committee"
  );
}
