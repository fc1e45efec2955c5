import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useState } from "react";
import { Link, useParams } from "wouter";
import { Refused } from "../../../../api/problem.ts";
import type { StandingProblem } from "../../../../api/staff-contract.ts";
import { Facts } from "../../../../ui/facts.tsx";
import { useAnnounce } from "../../../../ui/live-region.tsx";
import { Timeline } from "../../../../ui/timeline.tsx";
import { ReadFailure } from "../../../../workbench/failure.tsx";
import { LinkedTopics } from "../../../../workbench/linked-topics.tsx";
import { useMayBlow } from "../../../../workbench/me.ts";
import { useMoments } from "../../../../workbench/moments.ts";
import { queries } from "../../../../workbench/queries.ts";
import { StaffPage } from "../../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../../workbench/words/words.tsx";
import { showProblem } from "./calls.ts";
import { LinkedRequests } from "./linked-requests.tsx";
import { ProblemState } from "./problem-state.tsx";
import { StepDialog, type StepName, steps } from "./step-dialog.tsx";
import "./problems.css";

/** One standing problem: what it is, who owns it until when, what was done, which requests show it. */
export default function ProblemPage() {
  const { problems, frame } = useWords();
  const { locale } = useLocale();
  const { problemId } = useParams<{ problemId: string }>();
  const shown = useQuery({ queryKey: ["problem", locale, problemId], queryFn: () => showProblem(problemId) });
  if (shown.data !== undefined) return <OneProblem problem={shown.data} />;
  if (shown.error instanceof Refused && shown.error.status < 500 && shown.error.code !== "sign-in-needed") {
    return (
      <StaffPage title={problems.notFound}>
        <p>{frame.notFoundText}</p>
        <Link href="/problems">{problems.toList}</Link>
      </StaffPage>
    );
  }
  return (
    <StaffPage title={problems.title}>
      {shown.isError ? (
        <ReadFailure error={shown.error} onRetry={() => void shown.refetch()} />
      ) : (
        <Skeleton active={false} />
      )}
    </StaffPage>
  );
}

function OneProblem({ problem }: { problem: StandingProblem }) {
  const { problems, matters, whistles, deliberations } = useWords();
  const mayBlow = useMayBlow();
  const { dayOf, moment, distance } = useMoments();
  const announce = useAnnounce();
  const [step, setStep] = useState<StepName | null>(null);
  const may = (operation: string) =>
    problem.abilities.some((ability) => ability.operation === operation && ability.refusedBecause === null);
  const done = (said: string) => {
    setStep(null);
    announce(said);
    forgetProblems();
  };
  const { area, owner } = problem;
  const review = dayOf(problem.reviewOn);
  return (
    <StaffPage title={problem.title} over={<Link href="/problems">{problems.toList}</Link>}>
      <div className="problem-facts">
        <Facts
          rows={[
            [problems.state, <ProblemState key="state" state={problem.state} />],
            [
              problems.review,
              problem.reviewDue ? (
                <strong key="review" className="problem-due">
                  {problems.reviewDue({ day: review })}
                </strong>
              ) : (
                review
              ),
            ],
            [problems.owner, `${owner.name} · ${owner.unitName}`],
            [problems.area, [area.within, area.name, matters.levels[area.level - 1]].filter(Boolean).join(" ")],
            [problems.category, problem.category ?? problems.anyCategory],
            [problems.origin, problems.origins[problem.origin]],
          ]}
        />
      </div>
      {problem.words !== "" && <p className="problem-words">{problem.words}</p>}
      <div className="row problem-steps">
        {steps.filter(may).map((name) => (
          <Button key={name} type={name === "take-up-problem" ? "primary" : "default"} onClick={() => setStep(name)}>
            {problems.steps[name].button}
          </Button>
        ))}
        {mayBlow && problem.state !== "settled" && problem.area.level > 1 && (
          <Link href={`/blow-whistle?problem=${problem.id}`}>{whistles.blowForProblem}</Link>
        )}
      </div>
      <LinkedRequests problem={problem} mayUnlink={may("unlink-request")} onDone={done} />
      <section className="problem-part">
        <h2>{deliberations.title}</h2>
        <LinkedTopics of={{ problemId: problem.id }} />
      </section>
      <section className="problem-part">
        <h2>{problems.timeline}</h2>
        <Timeline
          entries={problem.timeline.map((entry) => ({
            id: entry.id,
            at: entry.at,
            atInWords: [moment(entry.at), distance(entry.at), entry.who].filter(Boolean).join(" · "),
            sentence: entry.sentence,
            ...(entry.words !== "" && { note: entry.words }),
          }))}
        />
      </section>
      {step !== null && <StepDialog problem={problem} name={step} onClose={() => setStep(null)} onDone={done} />}
    </StaffPage>
  );
}

function forgetProblems(): void {
  void queries.invalidateQueries({ queryKey: ["problem"] });
  void queries.invalidateQueries({ queryKey: ["problems"] });
}
