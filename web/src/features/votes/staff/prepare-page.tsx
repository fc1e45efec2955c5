import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Collapse, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { useLocation } from "wouter";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { momentAt, wallTime } from "../../../locale/wall-time.ts";
import { WriteFailure } from "../../../workbench/failure.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { LongField } from "../../../workbench/long-field.tsx";
import { useMe, useTimeZone } from "../../../workbench/me.ts";
import { MomentField } from "../../../workbench/moment-field.tsx";
import { AreaSelect } from "../../../workbench/pickers/area-select.tsx";
import { BuildingSelect } from "../../../workbench/pickers/building-select.tsx";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { changeVote, listCouncils, prepareVote } from "./calls.ts";
import { blankDraft, type Draft, faultsOf, quorums, toPrepare } from "./draft.ts";
import { OptionsField } from "./options-field.tsx";
import { forgetVotes } from "./steps.tsx";
import "./votes.css";

/** A vote is written down: the question, who may vote, when. The rest has its usual value and can be looked at. */
export default function PreparePage() {
  const timeZone = useTimeZone();
  const [voteId] = useState(() => uuidv7());
  const post = useMe().data?.posts.find(({ level }) => level > 1);
  const [draft] = useState(() => ({
    ...blankDraft((days, hour) => dayFromNow(days, hour, timeZone)),
    // Whoever answers for a place asks there.
    area: post ? { id: post.areaId, name: post.areaName } : null,
  }));
  return <DraftForm voteId={voteId} version={null} first={draft} />;
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
                    ...(electorate === "owners" && {
                      opensAt: dayFromNow(16, "08:00", timeZone),
                      closesAt: dayFromNow(30, "18:00", timeZone),
                    }),
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
          <Labelled label={votes.matter} hint={votes.matterHint} error={error("matter")}>
            {(ties) => (
              <Select
                {...ties}
                className="picker"
                value={draft.matter}
                placeholder={votes.matterChoose}
                options={votes.matters.map((label, index) => ({ value: index + 1, label }))}
                onChange={(matter) => change({ matter })}
              />
            )}
          </Labelled>
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

interface PartProps {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
}

/** Whose members vote; the place is the council's own. */
function CouncilField({ draft, error, onChange }: PartProps & { error: string | null }) {
  const { votes } = useWords();
  const { locale } = useLocale();
  const councils = useQuery({ queryKey: ["votes", "councils", locale], queryFn: listCouncils });
  return (
    <Labelled label={votes.council} error={error}>
      {(ties) => (
        <Select
          {...ties}
          className="picker"
          value={draft.councilId}
          placeholder={votes.councilChoose}
          loading={councils.isPending}
          notFoundContent={votes.councilNone}
          options={(councils.data?.councils ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(councilId) => {
            const council = councils.data?.councils.find(({ id }) => id === councilId);
            if (council) onChange({ councilId, area: council.area });
          }}
        />
      )}
    </Labelled>
  );
}

/** Only certain buildings, such as one estate of the community. */
function Buildings({ draft, onChange }: PartProps) {
  const { votes } = useWords();
  return (
    <Labelled label={votes.buildings} hint={votes.buildingsHint} optional>
      {({ id }) => (
        <>
          {draft.buildings.map((building) => (
            <p key={building.id} className="row">
              {building.name}
              <Button
                type="link"
                onClick={() => onChange({ buildings: draft.buildings.filter((one) => one.id !== building.id) })}
              >
                {votes.remove}
              </Button>
            </p>
          ))}
          <BuildingSelect
            id={id}
            label={votes.buildings}
            value={null}
            onChange={(building) => {
              if (building !== null && !draft.buildings.some((one) => one.id === building.id)) {
                onChange({ buildings: [...draft.buildings, building] });
              }
            }}
          />
        </>
      )}
    </Labelled>
  );
}

function MoreRules({ draft, onChange }: PartProps) {
  const { votes } = useWords();
  const owners = draft.electorate === "owners";
  return (
    <div className="stack">
      {!owners && (
        <Labelled label={votes.quorum}>
          {(ties) => (
            <Select
              {...ties}
              value={draft.quorum}
              options={quorums.map((value) => ({
                value: value as string,
                label: value === "none" ? votes.quorumNone : votes.quorumOf({ share: value }),
              }))}
              onChange={(quorum) => onChange({ quorum })}
            />
          )}
        </Labelled>
      )}
      {!owners && draft.kind !== "yes-no" && (
        <Labelled label={votes.ties}>
          {(ties) => (
            <Select
              {...ties}
              value={draft.tieRule}
              options={(["undecided", "earlier-option", "chair"] as const).map((value) => ({
                value,
                label: votes.tieRules[value],
              }))}
              onChange={(tieRule) => onChange({ tieRule })}
            />
          )}
        </Labelled>
      )}
      {owners && (
        <Labelled label={votes.severalHomes}>
          {(ties) => (
            <Select
              {...ties}
              value={draft.severalHomes}
              options={(["one-choice", "per-home"] as const).map((value) => ({
                value,
                label: votes.severalHomesOf[value],
              }))}
              onChange={(severalHomes) => onChange({ severalHomes })}
            />
          )}
        </Labelled>
      )}
      <div className="vote-form-grid">
        <Labelled label={votes.proxiesPerHolder} hint={votes.proxiesHint}>
          {(ties) => (
            <InputNumber
              {...ties}
              min={0}
              max={100}
              precision={0}
              value={draft.proxiesPerHolder}
              onChange={(value) => onChange({ proxiesPerHolder: value ?? 0 })}
            />
          )}
        </Labelled>
        <Labelled label={votes.extensionDays} hint={votes.extensionHint}>
          {(ties) => (
            <InputNumber
              {...ties}
              min={0}
              max={365}
              precision={0}
              value={draft.extensionDays}
              onChange={(value) => onChange({ extensionDays: value ?? 0 })}
            />
          )}
        </Labelled>
      </div>
      <Checkbox
        checked={draft.resultsBeforeClosing}
        onChange={({ target }) => onChange({ resultsBeforeClosing: target.checked })}
      >
        {votes.watched}
      </Checkbox>
    </div>
  );
}

/** By the district's clock. */
function dayFromNow(days: number, hour: string, timeZone: string): string {
  const day = wallTime(new Date(Date.now() + days * 86_400_000), timeZone).slice(0, 10);
  return momentAt(`${day}T${hour}`, timeZone) ?? new Date(Date.now() + days * 86_400_000).toISOString();
}
