import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import type { MyData, OwnRequest } from "../api/contract.ts";
import { showMyData } from "../features/identity/calls.ts";
import { listMine } from "../features/requests/calls.ts";
import { dayInWords, momentInWords } from "../locale/moments.ts";
import { BackLink } from "../ui/back-link.tsx";
import { Button, LinkButton } from "../ui/button.tsx";
import { Facts } from "../ui/facts.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useResident, useTimeZone } from "./me.ts";
import { NoAnswer } from "./no-answer.tsx";
import { ResidentPage } from "./resident-page.tsx";
import { useLocale } from "./words/words.tsx";

/** Everything that is stored about the reader, to be read here and to be taken along (PIPL, articles 45 and 48). */
export default function MyDataPage() {
  const { words, locale } = useLocale();
  const { own, home } = words;
  const resident = useResident();
  const { data, error, refetch } = useQuery({
    queryKey: ["my-data", locale],
    queryFn: async () => ({ ...(await showMyData()), ...(await listMine()) }),
    enabled: resident != null,
  });
  return (
    <ResidentPage title={own.dataTitle}>
      <BackLink href="/me">{own.backToMe}</BackLink>
      {resident === null ? (
        <section className="stack">
          <p>{own.dataSignIn}</p>
          <LinkButton kind="primary" href="/sign-in?to=%2Fme%2Fdata">
            {home.signIn}
          </LinkButton>
        </section>
      ) : (
        <p>{own.dataIntro}</p>
      )}
      {resident != null &&
        data === undefined &&
        (error ? <NoAnswer error={error} onAgain={() => void refetch()} /> : <Skeleton lines={8} />)}
      {data !== undefined && <Everything data={data} />}
    </ResidentPage>
  );
}

function Everything({ data }: { data: MyData & { requests: OwnRequest[] } }) {
  const { words, locale } = useLocale();
  const { own } = words;
  const timeZone = useTimeZone();
  const moment = (iso: string) => momentInWords(iso, locale, timeZone);
  const { account, person, sessions, codesSent, codesTried, requests } = data;
  return (
    <>
      <section>
        <h2 className="section-title">{own.account}</h2>
        <Facts
          rows={[
            [own.phone, account.phone],
            ...(account.name === "" ? [] : [[own.name, account.name] as const]),
            [own.signedUp, moment(account.createdAt)],
          ]}
        />
      </section>
      <section>
        <h2 className="section-title">{own.person}</h2>
        {person === null ? (
          <p>{own.noPerson}</p>
        ) : (
          <Facts
            rows={[
              [own.name, person.name],
              ...(person.birthYear === null ? [] : [[own.birthYear, String(person.birthYear)] as const]),
              [own.identityNumber, person.identityNumberHeld ? own.identityNumberHeld : own.identityNumberNotHeld],
              ...person.homes.map((home) => [own.home, homeInWords(home, own)] as const),
              ...(person.party === null
                ? []
                : [[own.party, own.partySince({ unit: person.party.unit, day: person.party.since })] as const]),
            ]}
          />
        )}
      </section>
      <section>
        <h2 className="section-title">{own.requests}</h2>
        {requests.length === 0 && <p>{own.noRequests}</p>}
        <ul className="lines">
          {requests.map(({ number, summary, filedAt }) => (
            <li key={number}>
              <Link href={`/r/${number}`} className="line">
                <span className="line-title clamped">{summary}</span>
                <span className="line-note">
                  {words.matter.filedOn({ day: dayInWords(filedAt, locale, timeZone) })}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="section-title">{own.signIns}</h2>
        <ul className="bulleted">
          {sessions.map(({ device, createdAt }) => (
            <li key={createdAt}>{own.signedInOn({ moment: moment(createdAt), device })}</li>
          ))}
          {codesSent.map(({ at }) => (
            <li key={at}>{own.codeSentAt({ moment: moment(at) })}</li>
          ))}
          {codesTried.map(({ at, succeeded }) => (
            <li key={at}>
              {succeeded ? own.codeRight({ moment: moment(at) }) : own.codeWrong({ moment: moment(at) })}
            </li>
          ))}
        </ul>
      </section>
      <Button onClick={() => download(data, `${own.fileName}.json`)}>{own.download}</Button>
    </>
  );
}

type Home = NonNullable<MyData["person"]>["homes"][number];

function homeInWords(home: Home, own: ReturnType<typeof useLocale>["words"]["own"]): string {
  const capacity = own.capacities[home.capacity as keyof typeof own.capacities] ?? home.capacity;
  return own.homeOf({ ...home, capacity });
}

function download(data: unknown, name: string) {
  const address = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Firefox and Safari fetch the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
