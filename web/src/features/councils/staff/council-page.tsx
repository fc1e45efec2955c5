import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { type ReactNode, useState } from "react";
import { Link, useParams } from "wouter";
import { Refused } from "../../../api/problem.ts";
import type { ShownCouncil } from "../../../api/staff-contract.ts";
import { useAnnounce } from "../../../ui/live-region.tsx";
import { ReadFailure } from "../../../workbench/failure.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { queries } from "../../../workbench/queries.ts";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { comingMeetings, showCouncil } from "./calls.ts";
import { ChangeDialog, DissolveDialog } from "./change-dialogs.tsx";
import { AddMemberDialog, EndTermDialog } from "./member-dialogs.tsx";
import { MembersTable } from "./members-table.tsx";
import { RulesDialog } from "./rules-dialog.tsx";
import { RulesFacts } from "./rules-facts.tsx";
import "./councils.css";

type Member = ShownCouncil["members"][number];
type Open = { name: "change" | "dissolve" | "member" | "rules" } | { name: "end"; member: Member };

/** One council: who sits in it, by which rules it goes, when it meets. */
export default function CouncilPage() {
  const { councils, frame } = useWords();
  const { locale } = useLocale();
  const { councilId } = useParams<{ councilId: string }>();
  const shown = useQuery({
    queryKey: ["councils", "one", locale, councilId],
    queryFn: () => showCouncil(councilId),
  });
  if (shown.data !== undefined) return <OneCouncil council={shown.data} />;
  if (shown.error instanceof Refused && shown.error.status < 500 && shown.error.code !== "sign-in-needed") {
    return (
      <StaffPage title={councils.notFound}>
        <p>{frame.notFoundText}</p>
        <Link href="/councils">{councils.toList}</Link>
      </StaffPage>
    );
  }
  return (
    <StaffPage title={councils.title}>
      {shown.isError ? (
        <ReadFailure error={shown.error} onRetry={() => void shown.refetch()} />
      ) : (
        <Skeleton active={false} />
      )}
    </StaffPage>
  );
}

function OneCouncil({ council }: { council: ShownCouncil }) {
  const { councils, matters } = useWords();
  const { dayOf } = useMoments();
  const announce = useAnnounce();
  const [open, setOpen] = useState<Open | null>(null);
  const { area, dissolvedOn } = council;
  const may = council.mayRun && dissolvedOn === null;
  const close = () => setOpen(null);
  const done = () => {
    close();
    announce(councils.saved);
    void queries.invalidateQueries({ queryKey: ["councils"] });
    void queries.invalidateQueries({ queryKey: ["meetings"] });
  };
  const sitting = council.members.filter(({ sits }) => sits);
  const others = council.members.filter(({ sits }) => !sits);
  const onEnd = may ? (member: Member) => setOpen({ name: "end", member }) : null;
  return (
    <StaffPage
      title={council.name}
      over={<Link href="/councils">{councils.toList}</Link>}
      beside={
        may && (
          <>
            <Button onClick={() => setOpen({ name: "change" })}>{councils.change}</Button>
            <Button onClick={() => setOpen({ name: "dissolve" })}>{councils.dissolve}</Button>
          </>
        )
      }
    >
      <p className="soft">
        {councils.kinds[council.kind]} ·{" "}
        {[area.within, area.name, matters.levels[area.level - 1]].filter(Boolean).join(" ")}
      </p>
      {dissolvedOn !== null && (
        <p className="council-warn">
          {councils.dissolvedOn({ day: dayOf(dissolvedOn), because: council.dissolvedBecause })}
        </p>
      )}
      {council.words !== "" && <p className="council-words">{council.words}</p>}
      <Part
        title={councils.members}
        action={may && <Button onClick={() => setOpen({ name: "member" })}>{councils.addMember}</Button>}
      >
        {sitting.length === 0 ? (
          <p className="council-warn">{councils.noMembers}</p>
        ) : (
          <MembersTable label={councils.members} members={sitting} onEnd={onEnd} />
        )}
        {others.length > 0 && (
          <details>
            <summary>{councils.pastMembers}</summary>
            <MembersTable label={councils.pastMembers} members={others} onEnd={null} />
          </details>
        )}
      </Part>
      <Part
        title={councils.rules}
        action={may && <Button onClick={() => setOpen({ name: "rules" })}>{councils.setRules}</Button>}
      >
        {council.rules === null ? (
          <p className="council-warn">{councils.rulesNone}</p>
        ) : (
          <RulesFacts rules={council.rules} />
        )}
        {council.otherRules.length > 0 && (
          <details>
            <summary>{councils.otherRules}</summary>
            {council.otherRules.map((rules) => (
              <RulesFacts key={rules.id} rules={rules} />
            ))}
          </details>
        )}
      </Part>
      <Meetings council={council} may={may} />
      {open?.name === "change" && <ChangeDialog council={council} onClose={close} onDone={done} />}
      {open?.name === "dissolve" && <DissolveDialog council={council} onClose={close} onDone={done} />}
      {open?.name === "member" && <AddMemberDialog council={council} onClose={close} onDone={done} />}
      {open?.name === "rules" && <RulesDialog council={council} onClose={close} onDone={done} />}
      {open?.name === "end" && (
        <EndTermDialog councilId={council.id} member={open.member} onClose={close} onDone={done} />
      )}
    </StaffPage>
  );
}

function Part({ title, action, children }: { title: string; action: ReactNode; children: ReactNode }) {
  return (
    <section className="council-part stack">
      <h2>
        {title}
        {action}
      </h2>
      {children}
    </section>
  );
}

function Meetings({ council, may }: { council: ShownCouncil; may: boolean }) {
  const { councils } = useWords();
  const { moment } = useMoments();
  const coming = useQuery({
    queryKey: ["meetings", "of", council.id],
    queryFn: () => comingMeetings(council.id),
  });
  const rows = coming.data?.meetings ?? [];
  return (
    <Part
      title={councils.meetings}
      action={
        may && (
          <Link className="council-plan" href={`/meetings?council=${council.id}&plan=1`}>
            {councils.plan}
          </Link>
        )
      }
    >
      {coming.isSuccess && rows.length === 0 && <p className="soft">{councils.noMeetings}</p>}
      {rows.length > 0 && (
        <ul className="council-found">
          {rows.slice(0, 5).map(({ id, title, startsAt, place }) => (
            <li key={id}>
              <Link href={`/meetings/${id}`}>{title}</Link>{" "}
              <span className="soft">
                {moment(startsAt)} · {place}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link href={`/meetings?council=${council.id}`}>{councils.allMeetings}</Link>
      </p>
    </Part>
  );
}
