import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, InputNumber, Select } from "antd";
import { Labelled } from "../../../workbench/labelled.tsx";
import { BuildingSelect } from "../../../workbench/pickers/building-select.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { listCouncils } from "./calls.ts";
import { type Draft, electionMatter, electsCommittee, quorums } from "./draft.ts";
import { ElectionField } from "./election-field.tsx";

interface PartProps {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
}

/** Whose members vote; the place is the council's own. */
export function CouncilField({ draft, error, onChange }: PartProps & { error: string | null }) {
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
export function Buildings({ draft, onChange }: PartProps) {
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

/** Which matter of art. 278; of the committee's election whether it is a question, or candidates of whom several are chosen. */
export function OwnersParts({
  draft,
  error,
  onChange,
}: PartProps & { error: (fault: "matter" | "candidates") => string | null }) {
  const { votes } = useWords();
  const { election } = votes;
  return (
    <>
      <Labelled label={votes.matter} hint={votes.matterHint} error={error("matter")}>
        {(ties) => (
          <Select
            {...ties}
            className="picker"
            value={draft.matter}
            placeholder={votes.matterChoose}
            options={votes.matters.map((label, index) => ({ value: index + 1, label }))}
            onChange={(matter) => onChange({ matter, ...(matter === electionMatter && { kind: "multiple" }) })}
          />
        )}
      </Labelled>
      {draft.matter === electionMatter && (
        <Labelled label={election.how}>
          {(ties) => (
            <Select
              {...ties}
              value={electsCommittee(draft) ? ("multiple" as const) : ("yes-no" as const)}
              options={(["multiple", "yes-no"] as const).map((value) => ({ value, label: election.hows[value] }))}
              onChange={(kind) => onChange({ kind })}
            />
          )}
        </Labelled>
      )}
      {electsCommittee(draft) && <ElectionField draft={draft} error={error("candidates")} onChange={onChange} />}
    </>
  );
}

export function MoreRules({ draft, onChange }: PartProps) {
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
      {(electsCommittee(draft) || (!owners && draft.kind !== "yes-no")) && (
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
        {(owners || draft.secrecy === "open") && (
          <Labelled label={votes.paperDays} hint={votes.paperDaysHint}>
            {(ties) => (
              <InputNumber
                {...ties}
                min={0}
                max={15}
                precision={0}
                value={draft.paperDays}
                onChange={(value) => onChange({ paperDays: value ?? 0 })}
              />
            )}
          </Labelled>
        )}
      </div>
      {!owners && (
        <Checkbox
          checked={draft.resultsBeforeClosing}
          onChange={({ target }) => onChange({ resultsBeforeClosing: target.checked })}
        >
          {votes.watched}
        </Checkbox>
      )}
    </div>
  );
}
