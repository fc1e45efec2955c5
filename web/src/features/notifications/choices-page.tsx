import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Refused } from "../../api/problem.ts";
import { NoAnswer } from "../../resident/no-answer.tsx";
import { ResidentPage } from "../../resident/resident-page.tsx";
import { useLocale } from "../../resident/words/words.tsx";
import { BackLink } from "../../ui/back-link.tsx";
import { Button } from "../../ui/button.tsx";
import { CheckRow } from "../../ui/check-row.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Addresses } from "./addresses.tsx";
import { type Choices, choicesKey, chooseChannels, lookingEveryMs, showChoices, withChannel } from "./calls.ts";

/** In which ways a resident is told of what, and when not. */
export default function ChoicesPage() {
  const { notices } = useLocale().words;
  const { data, error, refetch } = useQuery({
    queryKey: choicesKey,
    queryFn: showChoices,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: lookingEveryMs,
  });
  return (
    <ResidentPage title={notices.choicesTitle}>
      <BackLink href="/me/messages">{notices.title}</BackLink>
      <p>{notices.choicesLead}</p>
      {data === undefined &&
        (error ? <NoAnswer error={error} onAgain={() => void refetch()} /> : <Skeleton lines={6} />)}
      {data !== undefined && (
        <>
          <ChoicesForm key={data.version} shown={data} />
          <Addresses choices={data} />
        </>
      )}
    </ResidentPage>
  );
}

function ChoicesForm({ shown }: { shown: Choices }) {
  const { words, locale } = useLocale();
  const { notices } = words;
  const [choices, setChoices] = useState(shown);
  const [saved, setSaved] = useState(false);
  const saving = useMutation({
    // Messages speak the language that the pages speak.
    mutationFn: () => chooseChannels({ ...choices, locale }),
    onSuccess: ({ version }) => {
      setSaved(true);
      setChoices({ ...choices, version });
    },
  });
  const change = (next: Choices) => {
    setSaved(false);
    setChoices(next);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      {choices.groups.map(({ group, channels }) => (
        <section key={group} className="stack">
          <h2 className="section-title">{notices.groups[group as keyof typeof notices.groups]}</h2>
          {choices.available.map((channel) => (
            <CheckRow
              key={channel}
              id={`${group}-${channel}`}
              label={notices.channels[channel]}
              checked={channels.includes(channel)}
              onChange={(on) => change(withChannel(choices, group, channel, on))}
            />
          ))}
        </section>
      ))}
      <section className="stack">
        <h2 className="section-title">{notices.quiet}</h2>
        <p className="soft">{notices.quietLead}</p>
        <TextField
          id="quiet-from"
          type="time"
          label={notices.quietFrom}
          value={choices.quietFrom}
          onChange={(quietFrom) => change({ ...choices, quietFrom })}
        />
        <TextField
          id="quiet-until"
          type="time"
          label={notices.quietUntil}
          value={choices.quietUntil}
          onChange={(quietUntil) => change({ ...choices, quietUntil })}
        />
      </section>
      {saving.isError && (
        <Notice kind="danger" urgent>
          <p>{saving.error instanceof Refused ? saving.error.title : words.frame.unreachable}</p>
        </Notice>
      )}
      {saved && (
        <Notice>
          <p>{notices.saved}</p>
        </Notice>
      )}
      <Button kind="primary" type="submit" large wide busy={saving.isPending}>
        {notices.save}
      </Button>
    </form>
  );
}
