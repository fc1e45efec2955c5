import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { answered, api } from "../../api/client.ts";
import { useLocale, useWords } from "../words/words.tsx";
import "./attention.css";

const listYears = () => answered(api.GET("/api/calendar/list-years"));
const listIdleDuties = () => answered(api.GET("/api/duties/list-idle-duties"));
const listUnsentMessages = () => answered(api.GET("/api/notifications/list-unsent-messages"));

const staleTime = 300_000;

/** What only an administrator can put right: an unloaded calendar, duties that never match, messages that do not go out. */
export function Attention({ quiet }: { quiet: boolean }) {
  const { administration } = useWords();
  const { locale } = useLocale();
  const years = useQuery({ queryKey: ["calendar", locale], queryFn: listYears, staleTime });
  const idle = useQuery({ queryKey: ["duties", "idle", locale], queryFn: listIdleDuties, staleTime });
  const unsent = useQuery({ queryKey: ["unsent-messages"], queryFn: listUnsentMessages, staleTime });
  const warning = years.data?.warning ?? null;
  const idleCount = idle.data?.duties.length ?? 0;
  const givenUp = unsent.data?.messages.filter(({ givenUpAt }) => givenUpAt !== null).length ?? 0;
  const noProvider = unsent.data?.provider === "none";
  const settled = !years.isPending && !idle.isPending && !unsent.isPending;
  const nothing = warning === null && idleCount === 0 && givenUp === 0 && !noProvider;
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
        {givenUp > 0 && <li>{administration.attentionMessages({ count: givenUp })}</li>}
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
