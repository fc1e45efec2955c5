import { Button } from "antd";
import { Link } from "wouter";
import type { Deliberation } from "../../../api/staff-contract.ts";
import { StateMark, type StateTone } from "../../../ui/state-mark.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { photoAddress } from "./calls.ts";
import type { Asked, AskedElsewhere } from "./step-dialog.tsx";

type Stage = Deliberation["steps"][number];

const tones: Record<Stage["state"], StateTone> = {
  "to-come": "open",
  open: "moving",
  passed: "done",
  failed: "stopped",
};

interface StagesPartProps {
  topic: Deliberation;
  /** Whether the reader runs the topic. */
  runs: boolean;
  onAsk: (asked: Asked | AskedElsewhere) => void;
}

/** The procedure as steps: what there is of each, and what is missing of the open one. */
export function StagesPart({ topic, runs, onAsk }: StagesPartProps) {
  const { deliberations } = useWords();
  return (
    <section className="topic-part">
      <h2>{deliberations.stages}</h2>
      <ol className="topic-stages">
        {topic.steps.map((stage) => (
          <li key={stage.code} aria-current={stage.state === "open" ? "step" : undefined}>
            <p>
              <strong>{stage.name}</strong>{" "}
              <StateMark tone={tones[stage.state]}>{deliberations.stageStates[stage.state]}</StateMark>{" "}
              <span className="soft small">{deliberations.who[stage.who]}</span>
            </p>
            <StageFacts stage={stage} />
            <Missing stage={stage} />
            <Publications topicId={topic.id} stage={stage} />
            <Tasks stage={stage} finishable={topic.finishable} onAsk={onAsk} />
            {stage.state === "open" && runs && <MoreSteps stage={stage} onAsk={onAsk} />}
          </li>
        ))}
      </ol>
      {topic.procedureEdition !== null && <p className="soft small topic-source">{topic.procedureEdition.source}</p>}
    </section>
  );
}

function StageFacts({ stage }: { stage: Stage }) {
  const { deliberations } = useWords();
  const { dayOf, moment } = useMoments();
  const { sitting, committeeToldOn, vote, dueOn, state } = stage;
  const lines = [
    state === "open" && dueOn !== null && deliberations.until({ day: dayOf(dueOn) }),
    committeeToldOn !== null && deliberations.committeeTold({ day: dayOf(committeeToldOn) }),
    sitting !== null &&
      sitting.title !== null &&
      deliberations.meeting({ title: sitting.title, day: dayOf(sitting.heldOn) }),
    sitting?.ended &&
      deliberations.sitting({ day: dayOf(sitting.heldOn), due: sitting.due, present: sitting.present }),
    vote !== null &&
      deliberations.vote({
        number: vote.number,
        title: vote.title,
        result: vote.outcome === null ? moment(vote.closesAt) : outcomeIn(deliberations.outcomes, vote.outcome),
      }),
  ];
  return (
    <>
      {lines
        .filter((line) => typeof line === "string")
        .map((line) => (
          <p key={String(line)} className="small">
            {line}
          </p>
        ))}
      {sitting !== null && sitting.meetingId !== null && (
        <p className="small">
          <Link href={`/meetings/${sitting.meetingId}`}>{deliberations.toMeeting}</Link>
        </p>
      )}
      {vote !== null && (
        <p className="small">
          <Link href={`/votes/${vote.id}`}>{deliberations.toVote}</Link>
        </p>
      )}
    </>
  );
}

function outcomeIn(outcomes: Readonly<Record<string, string>>, outcome: string): string {
  return outcomes[outcome] ?? outcome;
}

function Missing({ stage }: { stage: Stage }) {
  const { deliberations } = useWords();
  const { dayOf } = useMoments();
  if (stage.missing.length === 0) return null;
  return (
    <ul className="small">
      {stage.missing.map(({ need, on }) => (
        <li key={need}>
          {deliberations.missing[need]}
          {on !== null && ` · ${deliberations.from({ day: dayOf(on) })}`}
        </li>
      ))}
    </ul>
  );
}

function Publications({ topicId, stage }: { topicId: string; stage: Stage }) {
  const { deliberations } = useWords();
  const { moment, dayOf } = useMoments();
  return stage.publications.map(({ id, kind, words, photoIds, publishedAt, lastDay, newest }) => (
    <div key={id}>
      <p className="small soft">
        {deliberations.kinds[kind]} · {moment(publishedAt)}
        {lastDay !== null && ` · ${deliberations.lastDay({ day: dayOf(lastDay) })}`}
        {!newest && ` · ${deliberations.replaced}`}
      </p>
      <p className="topic-said">{words}</p>
      {photoIds.length > 0 && (
        <ul className="topic-photos">
          {photoIds.map((photoId, index) => (
            <li key={photoId}>
              <a href={photoAddress(topicId, photoId, "full")} target="_blank" rel="noreferrer">
                <img
                  src={photoAddress(topicId, photoId, "small")}
                  alt={deliberations.photo({ position: index + 1 })}
                  width={112}
                  height={112}
                  loading="lazy"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  ));
}

interface TasksProps {
  stage: Stage;
  finishable: readonly string[];
  onAsk: (asked: AskedElsewhere) => void;
}

function Tasks({ stage, finishable, onAsk }: TasksProps) {
  const { deliberations, decisionTasks } = useWords();
  const { dayOf, today } = useMoments();
  if (stage.tasks.length === 0) return null;
  const lines = stage.tasks.map(({ id, words, owner, dueOn, doneWords }) => (
    <li key={id}>
      <p>
        {words} <span className="soft small">{owner}</span>
      </p>
      {doneWords === null ? (
        <p className={dueOn < today ? "small topic-late" : "small"}>
          {dueOn < today ? deliberations.dueSince({ day: dayOf(dueOn) }) : deliberations.until({ day: dayOf(dueOn) })}{" "}
          {finishable.includes(id) && (
            <Button size="small" onClick={() => onAsk({ name: "finish-decision-task", task: { id, words } })}>
              {decisionTasks.finish}
            </Button>
          )}
        </p>
      ) : (
        <p className="topic-said">{doneWords}</p>
      )}
    </li>
  ));
  return <ul className="topic-tasks">{lines}</ul>;
}

/** What can be done besides the one next step: publish again, another meeting or vote, record again, another task. */
function MoreSteps({ stage, onAsk }: { stage: Stage; onAsk: (asked: Asked | AskedElsewhere) => void }) {
  const { deliberations } = useWords();
  const published = (kind: "notice" | "minutes" | "publication") =>
    stage.publications.some((publication) => publication.kind === kind);
  const { sitting, vote } = stage;
  const more: { key: string; label: string; asked: Asked | AskedElsewhere }[] = [
    ...(sitting !== null && !sitting.ended
      ? [{ key: "meeting", label: deliberations.otherMeeting, asked: { name: "link-meeting" } as const }]
      : []),
    ...(vote?.state === "prepared"
      ? [{ key: "vote", label: deliberations.otherVote, asked: { name: "link-vote" } as const }]
      : []),
    ...(stage.sitting === null
      ? []
      : [{ key: "sitting", label: deliberations.recordAgain, asked: { name: "record-sitting" } as const }]),
    ...(["notice", "publication"] as const).filter(published).map((kind) => ({
      key: kind,
      label: deliberations.publishAgain,
      asked: { name: "publish-stage", kind } as const,
    })),
    ...(stage.tasks.length === 0
      ? []
      : [{ key: "task", label: deliberations.anotherTask, asked: { name: "give-task" } as const }]),
  ];
  if (more.length === 0) return null;
  return (
    <div className="row">
      {more.map(({ key, label, asked }) => (
        <Button key={key} size="small" onClick={() => onAsk(asked)}>
          {label}
        </Button>
      ))}
    </div>
  );
}
