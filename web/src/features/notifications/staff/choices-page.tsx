import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Button, Checkbox, Input, Select, Skeleton } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import { ReadFailure, WriteFailure } from "../../../workbench/failure.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { queries } from "../../../workbench/queries.ts";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { type Choices, choicesKey, chooseChannels, lookingEveryMs, showChoices, withChannel } from "../calls.ts";
import { Addresses } from "./addresses.tsx";
import "./messages.css";

/** In which ways one is told of what, and when not. */
export default function ChoicesPage() {
  const { notices } = useWords();
  const shown = useQuery({
    queryKey: choicesKey,
    queryFn: showChoices,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: lookingEveryMs,
  });
  return (
    <StaffPage title={notices.choicesTitle} narrow over={<Link href="/messages">{notices.title}</Link>}>
      <p>{notices.choicesLead}</p>
      {shown.isPending && <Skeleton active={false} />}
      {shown.isError && <ReadFailure error={shown.error} onRetry={() => void shown.refetch()} />}
      {shown.data && (
        <div className="stack-wide">
          <ChoicesForm key={shown.data.version} shown={shown.data} />
          <Addresses choices={shown.data} />
        </div>
      )}
    </StaffPage>
  );
}

function ChoicesForm({ shown }: { shown: Choices }) {
  const { notices, frame } = useWords();
  const [choices, setChoices] = useState(shown);
  const [saved, setSaved] = useState(false);
  const saving = useMutation({
    mutationFn: () => chooseChannels(choices),
    onSuccess: ({ version }) => {
      setSaved(true);
      setChoices({ ...choices, version });
    },
    onError: () => queries.invalidateQueries({ queryKey: choicesKey }),
  });
  const change = (part: Partial<Choices>) => {
    setSaved(false);
    setChoices({ ...choices, ...part });
  };
  return (
    <form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <Groups choices={choices} onChange={change} />
      <div className="stack">
        <h2>{notices.quiet}</h2>
        <p className="soft">{notices.quietLead}</p>
        <div className="row">
          <Labelled label={notices.quietFrom}>
            {(ties) => (
              <Input
                {...ties}
                type="time"
                value={choices.quietFrom}
                onChange={({ target }) => change({ quietFrom: target.value })}
              />
            )}
          </Labelled>
          <Labelled label={notices.quietUntil}>
            {(ties) => (
              <Input
                {...ties}
                type="time"
                value={choices.quietUntil}
                onChange={({ target }) => change({ quietUntil: target.value })}
              />
            )}
          </Labelled>
        </div>
      </div>
      <Checkbox checked={choices.digest} onChange={({ target }) => change({ digest: target.checked })}>
        {notices.digest}
      </Checkbox>
      <Labelled label={notices.language}>
        {(ties) => (
          <Select
            {...ties}
            value={choices.locale}
            onChange={(locale) => change({ locale })}
            options={[
              { value: "zh-CN", label: notices.chinese },
              { value: "en", label: notices.english },
            ]}
          />
        )}
      </Labelled>
      <WriteFailure error={saving.error} />
      {saved && <Alert type="success" showIcon role="status" title={notices.saved} />}
      <Button type="primary" htmlType="submit" loading={saving.isPending}>
        {frame.save}
      </Button>
    </form>
  );
}

function Groups({ choices, onChange }: { choices: Choices; onChange: (part: Partial<Choices>) => void }) {
  const { notices } = useWords();
  return (
    <table className="choice-groups">
      <thead>
        <tr>
          <th scope="col">{notices.about}</th>
          {choices.available.map((channel) => (
            <th key={channel} scope="col">
              {notices.channels[channel]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {choices.groups.map(({ group, channels }) => (
          <tr key={group}>
            <th scope="row">{notices.groups[group as keyof typeof notices.groups]}</th>
            {choices.available.map((channel) => (
              <td key={channel}>
                <Checkbox
                  aria-label={`${notices.groups[group as keyof typeof notices.groups]}：${notices.channels[channel]}`}
                  checked={channels.includes(channel)}
                  onChange={({ target }) => onChange(withChannel(choices, group, channel, target.checked))}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
