import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Collapse, Input, Select, Skeleton } from "antd";
import { useState } from "react";
import { useLocation, useSearch } from "wouter";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { ReadFailure, WriteFailure } from "../../../workbench/failure.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { LongField } from "../../../workbench/long-field.tsx";
import { useMe, useTimeZone } from "../../../workbench/me.ts";
import { inDays, MomentField } from "../../../workbench/moment-field.tsx";
import { AreaSelect } from "../../../workbench/pickers/area-select.tsx";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { changeVote, prepareVote, showVote } from "./calls.ts";
import { blankDraft, type Draft, faultsOf, runOffOf, toPrepare } from "./draft.ts";
import { Buildings, CouncilField, MoreRules, OwnersParts } from "./draft-parts.tsx";
import { OptionsField } from "./options-field.tsx";
import { forgetVotes } from "./steps.tsx";
import "./votes.css";

/** A vote is written down: the question, who may vote, when. The rest has its usual value and can be looked at. */
export default function PreparePage() {
  const timeZone = useTimeZone();
  const before = new URLSearchParams(useSearch()).get("runOffOf");
  const [voteId] = useState(() => uuidv7());
  const post = useMe().data?.posts.find(({ level }) => level > 1);
  const [draft] = useState(() => ({
    ...blankDraft((days, hour) => inDays(new Date(), days, hour, timeZone)),
    // Whoever answers for a place asks there.
    area: post ? { id: post.areaId, name: post.areaName } : null,
  }));
  if (before !== null)
    return <RunOff voteId={voteId} before={before} blank={{ ...draft, ...ownersDays(timeZone) }} />;
  return <DraftForm voteId={voteId} version={null} first={draft} />;
}

/** The seats that an election left open, to be voted on again. */
function RunOff({ voteId, before, blank }: { voteId: string; before: string; blank: Draft }) {
  const { votes } = useWords();
  const { locale } = useLocale();
  const shown = useQuery({ queryKey: ["votes", "one", locale, before], queryFn: () => showVote(before) });
  const vote = shown.data;
  if (vote !== undefined && vote.rules.committee !== null && vote.result !== null) {
    const first = runOffOf(vote, blank, votes.election.runOffTitle({ title: vote.title }).slice(0, 80));
    return <DraftForm voteId={voteId} version={null} first={first} />;
  }
  if (vote !== undefined) return <DraftForm voteId={voteId} version={null} first={blank} />;
  return (
    <StaffPage title={votes.prepare}>
      {shown.isError ? (
        <ReadFailure error={shown.error} onRetry={() => void shown.refetch()} />
      ) : (
        <Skeleton active={false} />
      )}
    </StaffPage>
  );
}

/** Owners are told fifteen whole days before. */
function ownersDays(timeZone: string): Pick<Draft, "opensAt" | "closesAt"> {
  return {
    opensAt: inDays(new Date(), 16, "08:00", timeZone),
    closesAt: inDays(new Date(), 30, "18:00", timeZone),
  };
}

interface DraftFormProps {
  voteId: string;
  /** Of the vote that is being corrected; null for a new one. */
  version: number | null;
  first: Draft;
}

export function DraftForm({ voteId, version, first }: DraftFormProps) {
  const { votes } = useWords();
  const [, go] = useLocation();
  const timeZone = useTimeZone();
  const [draft, setDraft] = useState<Draft>(first);
  const [attempted, setAttempted] = useState(false);
  const faults = attempted ? faultsOf(draft) : [];
  const error = (fault: (typeof faults)[number]) => (faults.includes(fault) ? votes.faults[fault] : null);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const sending = useMutation({
    mutationFn: (): Promise<unknown> =>
      version === null ? prepareVote(voteId, toPrepare(draft)) : changeVote(voteId, version, toPrepare(draft)),
    onSuccess: () => {
      forgetVotes();
      go(`/votes/${voteId}`, { replace: true });
    },
  });
  const owners = draft.electorate === "owners";
  return (
    <StaffPage title={version === null ? votes.prepare : votes.changeTitle} narrow>
      <form
        className="stack-wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempted(true);
          if (faultsOf(draft).length === 0 && !sending.isPending) sending.mutate();
        }}
      >
        <p>{votes.prepareLead}</p>
        <Labelled label={votes.question} hint={votes.questionHint} error={error("title")}>
          {(ties) => (
            <Input
              {...ties}
              maxLength={80}
              value={draft.title}
              onChange={({ target }) => change({ title: target.value })}
            />
          )}
        </Labelled>
        <LongField
          label={votes.about}
          hint={votes.aboutHint}
          optional
          rows={[3, 12]}
          maxLength={4000}
          value={draft.words}
          onChange={(words) => change({ words })}
        />
        <div className="vote-form-grid">
          <Labelled label={votes.electorate}>
            {(ties) => (
              <Select
                {...ties}
                className="picker"
                value={draft.electorate}
                options={(["residents", "owners", "party-members", "members"] as const).map((value) => ({
                  value,
                  label: votes.electorates[value],
                }))}
                onChange={(electorate) =>
                  change({
                    electorate,
                    ...(electorate === "owners" && ownersDays(timeZone)),
                  })
                }
              />
            )}
          </Labelled>
          {draft.electorate === "members" ? (
            <CouncilField draft={draft} error={error("council")} onChange={change} />
          ) : (
            <Labelled label={votes.area} error={error("area")}>
              {({ id }) => (
                <AreaSelect
                  id={id}
                  label={votes.area}
                  value={draft.area}
                  invalid={faults.includes("area")}
                  onChange={(area) => change({ area })}
                />
              )}
            </Labelled>
          )}
        </div>
        {(draft.electorate === "residents" || owners) && <Buildings draft={draft} onChange={change} />}
        {owners ? (
          <OwnersParts draft={draft} error={error} onChange={change} />
        ) : (
          <>
            <div className="vote-form-grid">
              <Labelled label={votes.kind}>
                {(ties) => (
                  <Select
                    {...ties}
                    value={draft.kind}
                    options={(["yes-no", "single", "multiple", "ranked", "score", "budget"] as const).map(
                      (value) => ({
                        value,
                        label: votes.kinds[value],
                      }),
                    )}
                    onChange={(kind) => change({ kind })}
                  />
                )}
              </Labelled>
              <Labelled label={votes.openOrSecret} hint={votes.secrecyHints[draft.secrecy]}>
                {(ties) => (
                  <Select
                    {...ties}
                    value={draft.secrecy}
                    options={(["open", "secret"] as const).map((value) => ({ value, label: votes.secrecy[value] }))}
                    onChange={(secrecy) => change({ secrecy })}
                  />
                )}
              </Labelled>
            </div>
            {draft.kind !== "yes-no" && (
              <OptionsField
                draft={draft}
                error={error("options") ?? error("costs") ?? error("budget")}
                onChange={change}
              />
            )}
          </>
        )}
        <div className="vote-form-grid">
          <MomentField
            label={votes.opens}
            error={error("opens")}
            value={draft.opensAt}
            onChange={(opensAt) => change({ opensAt })}
          />
          <MomentField
            label={votes.closes}
            error={error("closes")}
            value={draft.closesAt}
            onChange={(closesAt) => change({ closesAt })}
          />
        </div>
        <p className="soft small">{owners ? votes.noticeOwners : votes.notice}</p>
        <Collapse
          items={[{ key: "rules", label: votes.moreRules, children: <MoreRules draft={draft} onChange={change} /> }]}
        />
        <WriteFailure error={sending.error} />
        <p>
          <Button type="primary" size="large" htmlType="submit" loading={sending.isPending}>
            {votes.prepareSubmit}
          </Button>
        </p>
      </form>
    </StaffPage>
  );
}
