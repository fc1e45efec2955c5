import { useMutation, useQuery } from "@tanstack/react-query";
import { Radio, Skeleton } from "antd";
import { useId, useState } from "react";
import type { Deliberation } from "../../../api/staff-contract.ts";
import { ReadFailure } from "../../../workbench/failure.tsx";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { linkMeeting, linkVote, listStageMeetings, listStageVotes } from "./calls.ts";

interface DialogProps {
  topic: Deliberation;
  onClose: () => void;
  onDone: () => void;
  /** Where none fits, another one is planned or prepared. */
  onAnother: () => void;
}

/** A meeting that is planned already becomes that of the open stage. */
export function ChooseMeetingDialog({ topic, onClose, onDone, onAnother }: DialogProps) {
  const { deliberations, meetings } = useWords();
  const { moment } = useMoments();
  const list = useQuery({
    queryKey: ["deliberation", topic.id, "meetings"],
    queryFn: () => listStageMeetings(topic.id),
  });
  const linking = useMutation({ mutationFn: linkMeeting, onSuccess: onDone });
  return (
    <ChooseDialog
      said={deliberations.chooseMeeting}
      list={list}
      choices={list.data?.meetings.map(({ id, title, council, startsAt, state, onAgenda }) => ({
        id,
        title,
        about: [moment(startsAt), council, meetings.states[state], !onAgenda && deliberations.comesOnAgenda],
      }))}
      sending={linking}
      another={deliberations.planMeeting}
      onAnother={onAnother}
      onClose={onClose}
      onChosen={(meetingId) => linking.mutate({ topicId: topic.id, body: { version: topic.version, meetingId } })}
    />
  );
}

/** A vote that is prepared already becomes that of the open stage. */
export function ChooseVoteDialog({ topic, onClose, onDone, onAnother }: DialogProps) {
  const { deliberations, votes } = useWords();
  const { moment } = useMoments();
  const list = useQuery({ queryKey: ["deliberation", topic.id, "votes"], queryFn: () => listStageVotes(topic.id) });
  const linking = useMutation({ mutationFn: linkVote, onSuccess: onDone });
  return (
    <ChooseDialog
      said={deliberations.chooseVote}
      list={list}
      choices={list.data?.votes.map(({ id, number, title, state, opensAt, closesAt }) => ({
        id,
        title,
        about: [number, deliberations.fromTo({ from: moment(opensAt), to: moment(closesAt) }), votes.states[state]],
      }))}
      sending={linking}
      another={deliberations.prepareVote}
      onAnother={onAnother}
      onClose={onClose}
      onChosen={(voteId) => linking.mutate({ topicId: topic.id, body: { version: topic.version, voteId } })}
    />
  );
}

interface Choice {
  id: string;
  title: string;
  about: readonly (string | false)[];
}

interface ChooseDialogProps {
  said: { button: string; lead: string; none: string };
  list: { isError: boolean; error: unknown; refetch: () => unknown };
  choices: readonly Choice[] | undefined;
  sending: { isPending: boolean; error: unknown };
  another: string;
  onAnother: () => void;
  onClose: () => void;
  onChosen: (id: string) => void;
}

/** One of those that fit. Where there is one alone, it is chosen already. */
function ChooseDialog(props: ChooseDialogProps) {
  const { said, list, choices, sending, another, onAnother, onClose, onChosen } = props;
  const { deliberations } = useWords();
  const [picked, setPicked] = useState<string | null>(null);
  const [attempted, setAttempted] = useState(false);
  const error = useId();
  const chosen = picked ?? (choices?.length === 1 ? choices[0]!.id : null);
  const none = choices?.length === 0;
  const missing = attempted && chosen === null && choices !== undefined && !none;
  return (
    <FormDialog
      title={said.button}
      lead={none ? said.none : said.lead}
      submit={none ? another : deliberations.chooseThis}
      busy={sending.isPending}
      failure={sending.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (none) onAnother();
        else if (chosen !== null) onChosen(chosen);
      }}
    >
      {list.isError && <ReadFailure error={list.error} onRetry={() => void list.refetch()} />}
      {choices === undefined && !list.isError && <Skeleton active={false} paragraph={{ rows: 2 }} />}
      {choices !== undefined && choices.length > 0 && (
        <Radio.Group
          className="topic-choices"
          aria-label={said.button}
          aria-describedby={missing ? error : undefined}
          value={chosen}
          onChange={({ target }) => setPicked(target.value as string)}
        >
          {choices.map(({ id, title, about }) => (
            <Radio key={id} value={id}>
              {title}
              <span className="soft small">{about.filter(Boolean).join(" · ")}</span>
            </Radio>
          ))}
        </Radio.Group>
      )}
      {missing && (
        <p className="labelled-error" id={error}>
          {deliberations.fieldMissing}
        </p>
      )}
    </FormDialog>
  );
}
