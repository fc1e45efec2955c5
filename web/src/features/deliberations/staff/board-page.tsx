import { useQuery } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import type { DeliberationLine } from "../../../api/staff-contract.ts";
import { useMoments } from "../../../workbench/moments.ts";
import { Pages, usePages } from "../../../workbench/pages.tsx";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { listDeliberations, listOwnCouncils } from "./calls.ts";
import { RaiseDialog } from "./raise-dialog.tsx";
import { TopicMark } from "./topic-mark.tsx";
import "./deliberations.css";

/** The board's columns: where topics stand, in the order in which they get there. */
const columns = [
  { key: "toRelease", states: ["raised", "sent-back"] },
  { key: "collecting", states: ["collecting-support"] },
  { key: "toAnswer", states: ["supported"] },
  { key: "inProcedure", states: ["in-procedure"] },
  { key: "carryingOut", states: ["decided"] },
] as const satisfies readonly { key: string; states: readonly DeliberationLine["state"][] }[];

/** The topics that concern whoever reads, by where they stand, each with what comes next and by when. */
export default function BoardPage() {
  const { deliberations } = useWords();
  const { locale } = useLocale();
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch());
  const ended = asked.get("show") === "ended";
  const origin = originOf(asked);
  const [raising, setRaising] = useState(origin !== null);
  const show = ended ? ("ended" as const) : ("running" as const);
  const list = usePages(["deliberations", locale, show], async (after) => {
    const found = await listDeliberations({ show, ...(after !== null && { after }) });
    return { rows: found.topics, next: found.next, mayRaise: found.mayRaise };
  });
  const runs = list.data?.pages.some((page) => "mayRaise" in page && page.mayRaise === true) ?? false;
  const councils = useQuery({
    queryKey: ["deliberations", "own-councils", locale],
    queryFn: listOwnCouncils,
    enabled: list.isSuccess && !runs,
  });
  const own = runs ? null : (councils.data?.councils ?? []);
  const mayRaise = runs || (origin === null && own !== null && own.length > 0);
  return (
    <StaffPage
      title={deliberations.title}
      beside={mayRaise && <Button onClick={() => setRaising(true)}>{deliberations.raise}</Button>}
    >
      <div className="filters">
        <Segmented
          className="topic-shows"
          aria-label={deliberations.show}
          name="show"
          options={(["running", "ended"] as const).map((value) => ({ value, label: deliberations.shows[value] }))}
          value={show}
          onChange={(chosen) =>
            go(chosen === "ended" ? "/deliberations?show=ended" : "/deliberations", { replace: true })
          }
        />
      </div>
      <Pages pages={list} empty={<p>{ended ? deliberations.noneEnded : deliberations.none}</p>}>
        {(rows) => (ended ? <Cards topics={rows} /> : <Board topics={rows} />)}
      </Pages>
      {raising && mayRaise && (
        <RaiseDialog
          origin={origin}
          own={own}
          onClose={() => {
            setRaising(false);
            if (origin !== null) go("/deliberations", { replace: true });
          }}
          onRaised={(topicId) => go(`/deliberations/${topicId}`)}
        />
      )}
    </StaffPage>
  );
}

/** From the page of a request or a standing problem one comes with its id. */
function originOf(asked: URLSearchParams): { kind: "request" | "problem"; id: string } | null {
  const request = asked.get("request");
  const problem = asked.get("problem");
  if (request !== null) return { kind: "request", id: request };
  return problem === null ? null : { kind: "problem", id: problem };
}

function Board({ topics }: { topics: readonly DeliberationLine[] }) {
  const { deliberations } = useWords();
  return (
    <div className="topic-board">
      {columns.map(({ key, states }) => {
        const here = topics.filter(({ state }) => (states as readonly string[]).includes(state));
        return (
          <section key={key} className="topic-column">
            <h2>
              {deliberations.columns[key]} <span className="soft">{here.length}</span>
            </h2>
            {here.length === 0 ? <p className="soft small">{deliberations.nothingHere}</p> : <Cards topics={here} />}
          </section>
        );
      })}
    </div>
  );
}

function Cards({ topics }: { topics: readonly DeliberationLine[] }) {
  return (
    <ul className="topic-cards">
      {topics.map((topic) => (
        <Card key={topic.id} topic={topic} />
      ))}
    </ul>
  );
}

function Card({ topic }: { topic: DeliberationLine }) {
  const { deliberations } = useWords();
  const { dayOf, today } = useMoments();
  const { id, number, title, place, stage, nextOn, state, supportCount, supportNeeded } = topic;
  // In a procedure the day is that of the next step; elsewhere, and of work, it is the last one.
  const waits = stage !== null && stage.kind !== "execution";
  const late = nextOn !== null && nextOn < today && !waits;
  return (
    <li className="topic-card">
      <Link href={`/deliberations/${id}`}>{title}</Link>
      <p className="small">
        <TopicMark state={state} />
      </p>
      {stage !== null && <p className="small">{stage.name}</p>}
      {state === "collecting-support" && supportNeeded !== null && (
        <p className="small">{deliberations.supportSoFar({ count: supportCount, needed: supportNeeded })}</p>
      )}
      {nextOn !== null && (
        <p className={late ? "small topic-late" : "small"}>
          {late && deliberations.dueSince({ day: dayOf(nextOn) })}
          {!late && !waits && deliberations.until({ day: dayOf(nextOn) })}
          {waits && (nextOn <= today ? deliberations.stepIsOpen : deliberations.nextStepOn({ day: dayOf(nextOn) }))}
        </p>
      )}
      <p className="soft small">
        {number} · {[place.name, place.building].filter(Boolean).join(" ")}
      </p>
    </li>
  );
}
