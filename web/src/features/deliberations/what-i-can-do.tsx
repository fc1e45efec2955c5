import type { PublicTopic } from "../../api/contract.ts";
import { useResident } from "../../resident/me.ts";
import { useWords } from "../../resident/words/words.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { ConfirmStep } from "../../ui/confirm-step.tsx";
import { Notice } from "../../ui/notice.tsx";
import { followTopic, supportTopic, unfollowTopic, withdrawSupport, withdrawTopic } from "./calls.ts";
import { ObjectionForm } from "./objection-form.tsx";
import { RewriteForm } from "./rewrite-form.tsx";
import { type Said, useTopicAct } from "./use-topic-act.ts";

const endedStates = ["done", "not-adopted", "not-supported", "refused", "withdrawn"];

/** Support, follow, object; the proposer also corrects and takes back. What cannot be done says why. */
export function WhatICanDo({ topic }: { topic: PublicTopic }) {
  const { topics } = useWords();
  const resident = useResident();
  const { said, act, busy } = useTopicAct();
  const why = (operation: string) =>
    topic.abilities.find((ability) => ability.operation === operation)?.refusedBecause;
  const may = (operation: string) => why(operation) === null;
  const collects = topic.state === "collecting-support" || topic.state === "supported";
  const supportWhy = why("support-topic");
  const unfinished = !endedStates.includes(topic.state);
  if (!unfinished && said === null && !topic.follows) return null;
  return (
    <section className="stack" aria-label={topics.whatICanDo}>
      {said !== null && <WhatWasSaid said={said} />}
      {collects && may("support-topic") && (
        <Button
          kind="primary"
          large
          wide
          busy={busy}
          onClick={() => act({ send: () => supportTopic(topic.id), done: topics.supported })}
        >
          {topics.supportIt}
        </Button>
      )}
      {collects && topic.supports && (
        <>
          <p>{topics.youSupport}</p>
          {may("withdraw-support") && (
            <Button
              busy={busy}
              onClick={() => act({ send: () => withdrawSupport(topic.id), done: topics.takenBack })}
            >
              {topics.takeBack}
            </Button>
          )}
        </>
      )}
      {collects && supportWhy && supportWhy in topics.supportWhyNot && (
        <p>{topics.supportWhyNot[supportWhy as keyof typeof topics.supportWhyNot]}</p>
      )}
      {resident === null && unfinished && (
        <LinkButton href={`/sign-in?to=${encodeURIComponent(`/topics/${topic.id}`)}`}>{topics.signIn}</LinkButton>
      )}
      {topic.objectTo !== null && resident && (
        <ObjectionForm topic={topic} publicationId={topic.objectTo} act={act} busy={busy} />
      )}
      {resident &&
        topic.state !== "raised" &&
        topic.state !== "sent-back" &&
        (unfinished || topic.follows) &&
        !topic.supports && (
          <Button
            busy={busy}
            onClick={() =>
              topic.follows
                ? act({ send: () => unfollowTopic(topic.id), done: topics.unfollowed })
                : act({ send: () => followTopic(topic.id), done: topics.followed })
            }
          >
            {topic.follows ? topics.unfollow : topics.follow}
          </Button>
        )}
      {may("rewrite-topic") && <RewriteForm topic={topic} act={act} busy={busy} />}
      {may("withdraw-topic") && (
        <ConfirmStep
          begin={topics.withdraw}
          beginKind="quiet"
          question={topics.withdrawQuestion}
          confirm={topics.withdrawConfirm}
          cancel={topics.withdrawCancel}
          danger
          busy={busy}
          onConfirm={() => act({ send: () => withdrawTopic(topic.id, topic.version), done: topics.withdrawn })}
        />
      )}
    </section>
  );
}

function WhatWasSaid({ said }: { said: Said }) {
  const { reporter } = useWords();
  if ("done" in said)
    return (
      <Notice>
        <p role="status">{said.done}</p>
      </Notice>
    );
  return (
    <Notice kind="danger" urgent title={reporter.failedTitle}>
      <p>{said.failed}</p>
    </Notice>
  );
}
