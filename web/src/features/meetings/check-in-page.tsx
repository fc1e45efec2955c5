import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "wouter";
import { Refused } from "../../api/problem.ts";
import { momentInWords } from "../../locale/moments.ts";
import { meKey, useMe, useTimeZone } from "../../resident/me.ts";
import { NoAnswer } from "../../resident/no-answer.tsx";
import { codeProblems, digitsOf, PhoneCode, phoneProblems } from "../../resident/phone-code.tsx";
import { ResidentPage } from "../../resident/resident-page.tsx";
import { useLocale } from "../../resident/words/words.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useProblems } from "../../ui/use-problems.ts";
import { checkIn, showCheckIn, signIn } from "./calls.ts";

/** Behind the code on the hall's wall: one tap for whoever is signed in, phone and code for everybody else. */
export default function CheckInPage() {
  const { words, locale } = useLocale();
  const { meetings } = words;
  const { meetingId } = useParams<{ meetingId: string }>();
  // Read once: the code is gone from the address bar's history with the page.
  const [code] = useState(() => window.location.hash.slice(1));
  const timeZone = useTimeZone();
  const me = useMe();
  const queries = useQueryClient();
  const key = ["meetings", "check-in", meetingId, locale];
  const asked = useQuery({ queryKey: key, queryFn: () => showCheckIn(meetingId) });
  const checking = useMutation({
    mutationFn: () => checkIn(meetingId, code),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["meetings"] }),
  });
  if (asked.error instanceof Refused && asked.error.status === 404) {
    return (
      <ResidentPage title={meetings.notFoundTitle}>
        <p>{meetings.notFoundText}</p>
      </ResidentPage>
    );
  }
  const found = asked.data;
  const signedIn = me?.account != null;
  return (
    <ResidentPage title={meetings.checkInTitle}>
      {found === undefined &&
        (asked.error ? (
          <NoAnswer error={asked.error} onAgain={() => void asked.refetch()} />
        ) : (
          <Skeleton lines={3} />
        ))}
      {found !== undefined && (
        <div className="stack-wide">
          <p>
            {found.councilName}
            <br />
            {momentInWords(found.startsAt, locale, timeZone)} · {found.place}
          </p>
          {found.present ? (
            <Notice>
              <p role="status">
                {checking.isSuccess ? meetings.checkedIn : meetings.checkedInAt({ council: found.councilName })}
              </p>
              <LinkButton href={`/meetings/${meetingId}`}>{meetings.agenda}</LinkButton>
            </Notice>
          ) : found.state === "closed" || found.state === "published" ? (
            <p>{meetings.over}</p>
          ) : code === "" ? (
            <Notice kind="warn">
              <p>{meetings.codeMissing}</p>
            </Notice>
          ) : signedIn && !found.sits ? (
            <p>{meetings.notMember}</p>
          ) : signedIn ? (
            <Button kind="primary" large wide busy={checking.isPending} onClick={() => checking.mutate()}>
              {meetings.checkIn}
            </Button>
          ) : (
            <SignInToCheckIn
              onSignedIn={async () => {
                await checkIn(meetingId, code).catch((error: unknown) => {
                  // Who is no member reads so on this page; anything else is told as it is.
                  if (!(error instanceof Refused && error.status === 404)) throw error;
                });
                await queries.invalidateQueries({ queryKey: ["meetings"] });
              }}
            />
          )}
          {checking.isError && (
            <Notice kind="danger" urgent>
              <p>{checking.error instanceof Refused ? checking.error.title : words.frame.unreachable}</p>
            </Notice>
          )}
        </div>
      )}
    </ResidentPage>
  );
}

/** Phone and code: signs in and checks in with the same press. */
function SignInToCheckIn({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const { words } = useLocale();
  const queries = useQueryClient();
  const [phone, setPhone] = useState("");
  const [code, setCode] = useState("");
  const checks = useProblems([...phoneProblems(phone, words), ...codeProblems(code, words)]);
  const signing = useMutation({
    mutationFn: async () => {
      const me = await signIn({ phone: digitsOf(phone), code: code.trim() });
      await onSignedIn();
      queries.setQueryData(meKey, me);
    },
    onError: (error) => {
      const said = error instanceof Refused ? error.title : words.frame.unreachable;
      checks.refuse([{ fieldId: "code", words: said }]);
    },
  });
  return (
    <form
      className="stack-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (checks.check()) signing.mutate();
      }}
    >
      <p>{words.meetings.signInFirst}</p>
      <ErrorSummary problems={checks.problems} attempt={checks.attempt} />
      <PhoneCode
        purpose="sign-in"
        phone={phone}
        code={code}
        onPhone={setPhone}
        onCode={setCode}
        problems={checks.problems}
      />
      <Button type="submit" kind="primary" large wide busy={signing.isPending}>
        {words.meetings.signInAndCheckIn}
      </Button>
    </form>
  );
}
