import type { Choice } from "@linli/counting";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { OwnRight, PublicVote } from "../../api/contract.ts";
import { Refused } from "../../api/problem.ts";
import { momentInWords } from "../../locale/moments.ts";
import { useResident, useTimeZone } from "../../resident/me.ts";
import { codeProblems, digitsOf, PhoneCode, phoneProblems } from "../../resident/phone-code.tsx";
import { useLocale, useWords } from "../../resident/words/words.tsx";
import { Button } from "../../ui/button.tsx";
import { CheckRow } from "../../ui/check-row.tsx";
import { ConfirmStep } from "../../ui/confirm-step.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useProblems } from "../../ui/use-problems.ts";
import { BallotFields } from "./ballot-fields.tsx";
import { castBallot, checkRight, type Proof, revokeProxy } from "./calls.ts";
import { type Chosen, choiceOf, lackingOf, nothingChosen } from "./chosen.ts";
import { chosenInWords } from "./chosen-in-words.ts";
import type { ReceiptShown } from "./receipt.tsx";
import { SecretBallot } from "./secret/secret-ballot.tsx";
import { SecretBallotSteps } from "./secret/secret-ballot-steps.tsx";
import { useVoteWords } from "./vote-words.ts";

interface BallotProps {
  vote: PublicVote;
  onDone: (receipt: ReceiptShown) => void;
}

/** My part in it. In a secret vote this device knows of it what the server does not. */
export function Ballot(props: BallotProps) {
  if (props.vote.secrecy === "open") return <OwnBallot {...props} />;
  return (
    <SecretBallot vote={props.vote} form={<BallotForm {...props} rights={[]} />}>
      <OwnBallot {...props} />
    </SecretBallot>
  );
}

/** Whether I may vote and why not, what I have cast, or the ballot. */
function OwnBallot({ vote, onDone }: BallotProps) {
  const votes = useVoteWords();
  const resident = useResident();
  const { mine } = vote;
  if (vote.state === "announced") return mine === null ? null : <MayVoteThen mine={mine} vote={vote} />;
  if (vote.state !== "open") return mine === null ? null : <Voted mine={mine} />;
  if (resident === undefined) return null;
  if (mine === null) return <BallotForm vote={vote} rights={[]} onDone={onDone} />;
  if (!mine.mayVote) {
    return (
      <Notice title={votes.mayNotTitle}>
        <p>{votes.hindrances[mine.because ?? "phone-unknown"]}</p>
      </Notice>
    );
  }
  const left = mine.rights.filter(
    ({ voted, givenAway, handedInAt }) => voted === null && !givenAway && handedInAt === null,
  );
  return (
    <>
      <Voted mine={mine} />
      <HandedIn mine={mine} />
      <GivenAway vote={vote} mine={mine} />
      {left.length > 0 && <BallotForm vote={vote} rights={left} onDone={onDone} />}
    </>
  );
}

function MayVoteThen({ vote, mine }: { vote: PublicVote; mine: OwnRight }) {
  const votes = useVoteWords();
  const { locale } = useLocale();
  const opens = momentInWords(vote.opensAt, locale, useTimeZone());
  return (
    <Notice title={mine.mayVote ? votes.mayThenTitle : votes.mayNotTitle}>
      <p>{mine.mayVote ? votes.mayThen({ opens }) : votes.hindrances[mine.because ?? "phone-unknown"]}</p>
    </Notice>
  );
}

/** What was cast already: by oneself with its number, by a co-owner or on paper without. */
function Voted({ mine }: { mine: OwnRight }) {
  const votes = useVoteWords();
  const { locale } = useLocale();
  const timeZone = useTimeZone();
  const cast = mine.rights.filter(({ voted }) => voted !== null);
  if (cast.length === 0) return null;
  return (
    <Notice title={votes.votedTitle}>
      {cast.map(({ electorId, home, voted }) => (
        <p key={electorId}>
          {home !== null && `${home}${votes.colon}`}
          {votes.votedHow({
            way: votes.ways[voted!.way as keyof typeof votes.ways],
            moment: momentInWords(voted!.at, locale, timeZone),
          })}{" "}
          {voted!.number !== null && votes.receiptIs({ number: voted!.number })}
        </p>
      ))}
    </Notice>
  );
}

/** The paper of this home is with the office already: it is the one that counts. */
function HandedIn({ mine }: { mine: OwnRight }) {
  const votes = useVoteWords();
  const { locale } = useLocale();
  const timeZone = useTimeZone();
  const handedIn = mine.rights.filter(({ handedInAt }) => handedInAt !== null);
  if (handedIn.length === 0) return null;
  return (
    <Notice title={votes.handedInTitle}>
      {handedIn.map(({ electorId, home, handedInAt }) => (
        <p key={electorId}>
          {home !== null && `${home}${votes.colon}`}
          {votes.handedIn({ moment: momentInWords(handedInAt!, locale, timeZone) })}
        </p>
      ))}
    </Notice>
  );
}

/** A proxy that was given can be taken back as long as it was not used. */
function GivenAway({ vote, mine }: { vote: PublicVote; mine: OwnRight }) {
  const votes = useVoteWords();
  const { frame } = useWords();
  const queries = useQueryClient();
  const revoking = useMutation({
    mutationFn: (electorId: string) => revokeProxy(vote.id, electorId),
    onSettled: () => queries.invalidateQueries({ queryKey: ["votes"] }),
  });
  const given = mine.rights.filter(({ givenAway, voted }) => givenAway && voted === null);
  return given.map(({ electorId, home }) => (
    <section key={electorId} className="stack">
      <p>
        {home !== null && `${home}${votes.colon}`}
        {votes.givenAway}
      </p>
      <ConfirmStep
        begin={votes.takeBack}
        question={votes.takeBackQuestion}
        confirm={votes.takeBackConfirm}
        cancel={votes.takeBackCancel}
        busy={revoking.isPending}
        onConfirm={() => revoking.mutate(electorId)}
      />
      {revoking.isError && (
        <Notice kind="danger" urgent>
          <p>{revoking.error instanceof Refused ? revoking.error.title : frame.unreachable}</p>
        </Notice>
      )}
    </section>
  ));
}

interface BallotFormProps extends BallotProps {
  /** What the reader may still cast; empty for somebody who is not signed in. */
  rights: OwnRight["rights"];
}

/** Choose, prove the phone unless signed in, look once more, cast. Nothing leaves the phone before. */
function BallotForm({ vote, rights: known, onDone }: BallotFormProps) {
  const words = useWords();
  const votes = useVoteWords();
  const signedIn = (useResident() ?? null) !== null;
  const [chosen, setChosen] = useState<Chosen>(nothingChosen);
  // Somebody at the door is known once the code was right.
  const [found, setFound] = useState<OwnRight["rights"]>([]);
  const rights = signedIn ? known : found;
  const [homes, setHomes] = useState<readonly string[]>(() => firstHomes(vote, known));
  const [phone, setPhone] = useState("");
  const [code, setCode] = useState("");
  const [looking, setLooking] = useState(false);
  const lacking = lackingOf(vote, chosen);
  const checks = useProblems([
    ...(lacking === null ? [] : [{ fieldId: "ballot", words: votes.lacking[lacking] }]),
    ...(rights.length > 0 && homes.length === 0 ? [{ fieldId: "ballot-homes", words: votes.homesMissing }] : []),
    ...(signedIn ? [] : [...phoneProblems(phone, words), ...codeProblems(code, words)]),
  ]);
  const proof: Proof | null = signedIn ? null : { phone: digitsOf(phone), code: code.trim() };
  const checking = useMutation({
    mutationFn: (given: Proof) => checkRight(vote.id, given),
    onSuccess: (right) => {
      const left = right.rights.filter(
        ({ voted, givenAway, handedInAt }) => voted === null && !givenAway && handedInAt === null,
      );
      if (!right.mayVote || left.length === 0) {
        const said = right.mayVote
          ? votes.hindrances[right.because ?? "voted"]
          : votes.hindrances[right.because ?? "phone-unknown"];
        checks.refuse([{ fieldId: "", words: said }]);
        return;
      }
      const first = found.length === 0;
      if (first) {
        setFound(left);
        setHomes(firstHomes(vote, left));
      }
      // Whoever has to say for which homes is asked before they look once more.
      if (!first || !namesHomes(vote, left)) setLooking(true);
    },
    onError: (error) => checks.refuse([faultOf(error)]),
  });
  const faultOf = (error: Error) => ({
    fieldId: error instanceof Refused && error.code.startsWith("code-") ? "code" : "",
    words: error instanceof Refused ? error.title : votes.notCast,
  });
  const casting = useMutation({
    mutationFn: () =>
      castBallot({
        voteId: vote.id,
        choice: choiceOf(vote, chosen),
        electorIds: namesHomes(vote, rights) ? [...homes] : null,
        proof,
      }),
    onSuccess: ({ ballots }) => onDone({ chosen: chosenInWords(vote, chosen, votes), ballots }),
    onError: (error) => {
      setLooking(false);
      checks.refuse([faultOf(error)]);
    },
  });
  if (looking) {
    return (
      <Notice kind="warn" title={votes.lookTitle} urgent>
        <p className="big-line">{chosenInWords(vote, chosen, votes)}</p>
        <p>{vote.secrecy === "open" ? votes.lookOpen : votes.lookSecret}</p>
        {vote.secrecy === "secret" && (
          <SecretBallotSteps
            voteId={vote.id}
            choice={choiceOf(vote, chosen) as Choice}
            proof={proof}
            onChange={() => setLooking(false)}
          />
        )}
        {vote.secrecy === "open" && (
          <div className="actions">
            <Button kind="primary" large busy={casting.isPending} onClick={() => casting.mutate()}>
              {casting.isPending ? votes.casting : votes.cast}
            </Button>
            <Button large onClick={() => setLooking(false)}>
              {votes.change}
            </Button>
          </div>
        )}
      </Notice>
    );
  }
  return (
    <form
      className="stack-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!checks.check() || checking.isPending) return;
        if (proof === null) setLooking(true);
        else checking.mutate(proof);
      }}
    >
      <h2 className="section-title">{votes.ballotTitle}</h2>
      <ErrorSummary problems={checks.problems} attempt={checks.attempt} />
      {namesHomes(vote, rights) && (
        <Homes vote={vote} rights={rights} homes={homes} onChange={setHomes} error={checks.errorOf("ballot-homes")} />
      )}
      <BallotFields vote={vote} chosen={chosen} onChange={setChosen} error={checks.errorOf("ballot")} />
      {!signedIn && (
        <div className="stack">
          <p>{votes.whyPhone}</p>
          <PhoneCode
            purpose="vote"
            phone={phone}
            code={code}
            onPhone={setPhone}
            onCode={setCode}
            problems={checks.problems}
          />
        </div>
      )}
      <Button type="submit" kind="primary" large wide busy={checking.isPending}>
        {votes.toLook}
      </Button>
    </form>
  );
}

/** Whether the reader has to say for which homes: several of their own apart, or somebody's by proxy. */
function namesHomes({ rules }: PublicVote, rights: OwnRight["rights"]): boolean {
  return rights.some(({ byProxy }) => byProxy) || (rules.severalHomes === "per-home" && rights.length > 1);
}

/** One's own homes are ticked from the start; another's by proxy are ticked by hand. */
function firstHomes(vote: PublicVote, rights: OwnRight["rights"]): string[] {
  const own = rights.filter(({ byProxy }) => !byProxy).map(({ electorId }) => electorId);
  return vote.rules.severalHomes === "per-home" ? own.slice(0, 1) : own;
}

interface HomesProps {
  vote: PublicVote;
  rights: OwnRight["rights"];
  homes: readonly string[];
  onChange: (homes: readonly string[]) => void;
  error: string | undefined;
}

function Homes({ rights, homes, onChange, error }: HomesProps) {
  const votes = useVoteWords();
  return (
    <fieldset className="field">
      <legend className="field-label">{votes.forWhich}</legend>
      {error !== undefined && <p className="field-error">{error}</p>}
      <div className="choices">
        {rights.map(({ electorId, home, byProxy, paperNumber }, index) => (
          <CheckRow
            key={electorId}
            id={index === 0 ? "ballot-homes" : `ballot-homes-${index}`}
            label={home ?? votes.ballotNumber({ number: paperNumber })}
            {...(byProxy && { note: votes.byProxy })}
            checked={homes.includes(electorId)}
            onChange={(checked) =>
              onChange(checked ? [...homes, electorId] : homes.filter((one) => one !== electorId))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
