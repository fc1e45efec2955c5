import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { answered, api } from "../../api/client.ts";
import { useLocale, useWords } from "../words/words.tsx";
import "./attention.css";

const listYears = () => answered(api.GET("/api/calendar/list-years"));
const listIdleDuties = () => answered(api.GET("/api/duties/list-idle-duties"));
const listGivenUp = () =>
  answered(api.GET("/api/notifications/list-messages", { params: { query: { fate: "given-up" } } }));

const staleTime = 300_000;

/** What only an administrator can put right: an unloaded calendar, duties that never match, messages that do not go out. */
export function Attention({ quiet }: { quiet: boolean }) {
  const { administration, notices } = useWords();
  const { locale } = useLocale();
  const years = useQuery({ queryKey: ["calendar", locale], queryFn: listYears, staleTime });
  const idle = useQuery({ queryKey: ["duties", "idle", locale], queryFn: listIdleDuties, staleTime });
  const unsent = useQuery({ queryKey: ["message-log", "given-up", locale], queryFn: listGivenUp, staleTime });
  const warning = years.data?.warning ?? null;
  const idleCount = idle.data?.duties.length ?? 0;
  const channels = unsent.data?.channels ?? [];
  const givenUp = channels.reduce((sum, channel) => sum + channel.givenUp, 0);
  const noProvider = channels.some(({ provider }) => provider === "none");
  const paused = channels.filter(({ provider, pausedUntil }) => provider !== "none" && pausedUntil !== null);
  const settled = !years.isPending && !idle.isPending && !unsent.isPending;
  const nothing = warning === null && idleCount === 0 && givenUp === 0 && !noProvider && paused.length === 0;
  if (nothing) return settled && !quiet ? <p className="empty">{administration.attentionNone}</p> : null;
  return (
    <section className="attention" aria-label={administration.attentionTitle}>
      <ul>
        {warning !== null && (
          <li>
            {warning} <Link href="/calendar">{administration.attentionCalendar}</Link>
          </li>
        )}
        {noProvider && <li>{administration.attentionNoProvider}</li>}
        {paused.map(({ channel }) => (
          <li key={channel}>
            {administration.attentionPaused({ channel: notices.channels[channel] })}{" "}
            <Link href="/message-log">{administration.attentionLog}</Link>
          </li>
        ))}
        {givenUp > 0 && (
          <li>
            {administration.attentionMessages({ count: givenUp })}{" "}
            <Link href="/message-log?fate=given-up">{administration.attentionLog}</Link>
          </li>
        )}
        {idleCount > 0 && (
          <li>
            {administration.attentionIdle({ count: idleCount })}{" "}
            <Link href="/duties#idle">{administration.attentionIdleLink}</Link>
          </li>
        )}
      </ul>
    </section>
  );
}
