import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { Link, useLocation, useSearch } from "wouter";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { Pages, usePages } from "../../../workbench/pages.tsx";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { useFate } from "./fate.ts";
import { type ChannelStanding, type Delivered, isChannel, isFate, listMessages, logKey } from "./log-calls.ts";
import "./messages.css";

/** What was sent to whom in which way, for administrators: nobody's words. Its address: ?channel=…&fate=… */
export default function LogPage() {
  const { notices, frame } = useWords();
  const { locale } = useLocale();
  const [, go] = useLocation();
  const query = new URLSearchParams(useSearch());
  const [channel, fate] = [query.get("channel"), query.get("fate")];
  const pages = usePages([...logKey, locale, channel, fate], async (after) => {
    const found = await listMessages({
      ...(isChannel(channel) && { channel }),
      ...(isFate(fate) && { fate }),
      ...(after !== null && { after }),
    });
    return { rows: found.messages, next: found.next };
  });
  const standing =
    useQuery({ queryKey: [...logKey, "standing"], queryFn: () => listMessages({}) }).data?.channels ?? [];
  const filter = (name: string, value: string) => {
    if (value === "") query.delete(name);
    else query.set(name, value);
    go(query.size === 0 ? "/message-log" : `/message-log?${query}`, { replace: true });
  };
  return (
    <StaffPage title={frame.messageLog}>
      <p className="soft filters">{notices.logLead}</p>
      <Standings channels={standing} />
      <search className="filters-row log-filters">
        <Choice
          label={notices.channel}
          value={channel ?? ""}
          options={standing.map((one) => [one.channel, notices.channels[one.channel]])}
          onChange={(value) => filter("channel", value)}
        />
        <Choice
          label={notices.fate}
          value={fate ?? ""}
          options={Object.entries(notices.fates)}
          onChange={(value) => filter("fate", value)}
        />
        {query.size > 0 && <Link href="/message-log">{notices.logAll}</Link>}
      </search>
      <Pages pages={pages} empty={<p>{notices.logEmpty}</p>}>
        {(rows) => <Log rows={rows} />}
      </Pages>
    </StaffPage>
  );
}

/** How each channel stands; where one stands still, what its provider said. */
function Standings({ channels }: { channels: readonly ChannelStanding[] }) {
  const { notices } = useWords();
  const { short } = useMoments();
  const problems: Record<string, string> = notices.problems;
  const providers: Record<string, string> = notices.providers;
  const paused = channels.filter(({ pausedUntil }) => pausedUntil !== null);
  const columns: Column<ChannelStanding>[] = [
    { key: "channel", title: notices.channel, short: true, cell: ({ channel }) => notices.channels[channel] },
    { key: "provider", title: notices.provider, cell: ({ provider }) => providers[provider] ?? provider },
    { key: "waiting", title: notices.waiting, numeric: true, cell: ({ waiting }) => waiting },
    { key: "givenUp", title: notices.lately, numeric: true, cell: ({ givenUp }) => givenUp },
  ];
  if (channels.length === 0) return null;
  return (
    <>
      {paused.map(({ channel, pausedUntil, problem }) => (
        <Alert
          key={channel}
          type="warning"
          showIcon
          title={notices.paused({
            channel: notices.channels[channel],
            moment: short(pausedUntil!),
            why: problems[problem ?? ""] ?? problem ?? "",
          })}
        />
      ))}
      <DataTable label={notices.standing} columns={columns} rows={channels} keyOf={({ channel }) => channel} />
    </>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const { notices } = useWords();
  return (
    <label>
      {label}{" "}
      <select className="log-choice" value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{notices.any}</option>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function Log({ rows }: { rows: readonly Delivered[] }) {
  const { notices, frame } = useWords();
  const { short } = useMoments();
  const fate = useFate();
  const purposes: Record<string, string> = notices.purposes;
  const columns: Column<Delivered>[] = [
    { key: "at", title: notices.at, short: true, cell: ({ at }) => short(at) },
    {
      key: "what",
      title: notices.what,
      cell: ({ title, purpose }) => (
        <>
          {title ?? purposes[purpose] ?? notices.other} <span className="soft small">{purpose}</span>
        </>
      ),
    },
    { key: "to", title: notices.to, cell: ({ recipient }) => recipient ?? notices.ofResident },
    { key: "channel", title: notices.channel, short: true, cell: ({ channel }) => notices.channels[channel] },
    { key: "fate", title: notices.fate, width: "28%", cell: fate },
  ];
  return <DataTable label={frame.messageLog} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
