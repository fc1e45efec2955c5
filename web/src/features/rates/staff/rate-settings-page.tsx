import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Button, Input, InputNumber, Skeleton } from "antd";
import { useRef, useState } from "react";
import { Link } from "wouter";
import type { RateSettings } from "../../../api/staff-contract.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { DataTable } from "../../../workbench/data-table.tsx";
import { ReadFailure } from "../../../workbench/failure.tsx";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { queries } from "../../../workbench/queries.ts";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { daysBefore } from "./asked.ts";
import { listSettings, setRates } from "./calls.ts";

/** By what rates are counted, from which day on, and who says so. */
export default function RateSettingsPage() {
  const { rates: words, figures } = useWords();
  const { locale } = useLocale();
  const { dayOf } = useMoments();
  const [setting, setSetting] = useState(false);
  const [said, setSaid] = useState(false);
  const list = useQuery({ queryKey: ["rate-settings", locale], queryFn: listSettings });
  const newest = list.data?.settings[0];
  return (
    <StaffPage title={words.settings} over={<Link href="/figures">{figures.back}</Link>}>
      <div className="stack">
        <p className="soft">{words.settingsLead}</p>
        {said && <Alert type="success" showIcon role="status" title={words.settingsSaved} />}
        {list.isPending && <Skeleton active={false} paragraph={{ rows: 4 }} />}
        {list.isError && <ReadFailure error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && (
          <DataTable<RateSettings>
            label={words.settings}
            columns={[
              { key: "since", title: words.startsOn, short: true, cell: ({ startsOn }) => dayOf(startsOn) },
              { key: "fair", title: words.fairPercent, numeric: true, cell: ({ fairPercent }) => `${fairPercent}%` },
              { key: "fewest", title: words.fewest, numeric: true, cell: ({ fewestForRank }) => fewestForRank },
              {
                key: "sample",
                title: words.sample,
                numeric: true,
                cell: ({ callbackPercent }) => `${callbackPercent}%`,
              },
              { key: "source", title: figures.source, cell: ({ source }) => source },
            ]}
            rows={list.data.settings}
            keyOf={({ startsOn, source, fairPercent }) => `${startsOn} ${fairPercent} ${source}`}
          />
        )}
        {list.data?.maySet && (
          <p>
            <Button onClick={() => setSetting(true)}>{words.setRates}</Button>
          </p>
        )}
      </div>
      {setting && newest && (
        <SetRatesDialog
          newest={newest}
          onClose={() => setSetting(false)}
          onSet={() => {
            setSetting(false);
            setSaid(true);
            void queries.invalidateQueries({ queryKey: ["rate-settings"] });
          }}
        />
      )}
    </StaffPage>
  );
}

function SetRatesDialog({
  newest,
  onClose,
  onSet,
}: {
  newest: RateSettings;
  onClose: () => void;
  onSet: () => void;
}) {
  const { rates: words, figures } = useWords();
  const { today } = useMoments();
  const id = useRef(uuidv7());
  const tomorrow = daysBefore(today, -1);
  const [startsOn, setStartsOn] = useState(tomorrow);
  const [fairPercent, setFair] = useState(newest.fairPercent);
  const [fewestForRank, setFewest] = useState(newest.fewestForRank);
  const [callbackPercent, setSample] = useState(newest.callbackPercent);
  const [source, setSource] = useState("");
  const [attempted, setAttempted] = useState(false);
  const setting = useMutation({
    mutationFn: () =>
      setRates({ id: id.current, startsOn, fairPercent, fewestForRank, callbackPercent, source: source.trim() }),
    onSuccess: onSet,
  });
  return (
    <FormDialog
      title={words.setRates}
      lead={words.setRatesLead}
      submit={words.setRates}
      busy={setting.isPending}
      failure={setting.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (source.trim() !== "" && startsOn !== "") setting.mutate();
      }}
    >
      <Labelled label={words.startsOn}>
        {(ties) => (
          <input
            {...ties}
            className="date-input"
            type="date"
            min={tomorrow}
            value={startsOn}
            onChange={({ target }) => setStartsOn(target.value)}
          />
        )}
      </Labelled>
      <Labelled label={words.fairPercent} hint={words.fairHint}>
        {(ties) => <InputNumber {...ties} min={0} max={100} value={fairPercent} onChange={(n) => setFair(n ?? 0)} />}
      </Labelled>
      <Labelled label={words.fewest}>
        {(ties) => (
          <InputNumber {...ties} min={10} max={1000} value={fewestForRank} onChange={(n) => setFewest(n ?? 30)} />
        )}
      </Labelled>
      <Labelled label={words.sample}>
        {(ties) => (
          <InputNumber {...ties} min={0} max={100} value={callbackPercent} onChange={(n) => setSample(n ?? 0)} />
        )}
      </Labelled>
      <Labelled
        label={figures.source}
        hint={words.sourceHint}
        error={attempted && source.trim() === "" ? words.sourceMissing : null}
      >
        {(ties) => (
          <Input {...ties} maxLength={300} value={source} onChange={({ target }) => setSource(target.value)} />
        )}
      </Labelled>
    </FormDialog>
  );
}
