import { useMutation, useQuery } from "@tanstack/react-query";
import { Checkbox, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import type { Deliberation } from "../../../api/staff-contract.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { useTimeZone } from "../../../workbench/me.ts";
import { inDays, MomentField } from "../../../workbench/moment-field.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { listStageMeetings, planStageMeeting } from "./calls.ts";

const usualMinutes = 90;

/** A council's meeting for the open stage: who came and the minutes are then taken from it. */
export function MeetingDialog(props: { topic: Deliberation; onClose: () => void; onDone: () => void }) {
  const { topic, onClose, onDone } = props;
  const { deliberations } = useWords();
  const { now } = useMoments();
  const timeZone = useTimeZone();
  const [ids] = useState(() => ({ meetingId: uuidv7(), itemId: uuidv7() }));
  const [picked, setPicked] = useState<string | null>(null);
  const [startsAt, setStartsAt] = useState(() => inDays(now, daysOfNotice(topic), "19:00", timeZone));
  const [minutesLong, setMinutesLong] = useState(usualMinutes);
  const [place, setPlace] = useState("");
  const [forPublic, setForPublic] = useState(true);
  const [attempted, setAttempted] = useState(false);
  const list = useQuery({
    queryKey: ["deliberation", topic.id, "meetings"],
    queryFn: () => listStageMeetings(topic.id),
  });
  const councils = list.data?.councils ?? [];
  const councilId = picked ?? (councils.length === 1 ? councils[0]!.id : null);
  const planning = useMutation({ mutationFn: planStageMeeting, onSuccess: onDone });
  const missing = (lacks: boolean) => (attempted && lacks ? deliberations.fieldMissing : null);
  return (
    <FormDialog
      title={deliberations.planMeeting}
      lead={deliberations.planMeetingLead}
      submit={deliberations.planMeeting}
      busy={planning.isPending}
      failure={planning.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (councilId === null || startsAt === null || place.trim() === "") return;
        const body = { ...ids, councilId, startsAt, minutesLong, place: place.trim(), forPublic };
        planning.mutate({ topicId: topic.id, body: { version: topic.version, ...body } });
      }}
    >
      <Labelled
        label={deliberations.council}
        hint={list.data !== undefined && councils.length === 0 ? deliberations.noCouncil : undefined}
        error={missing(councilId === null)}
      >
        {({ id }) => (
          <Select
            id={id}
            className="picker"
            aria-label={deliberations.council}
            placeholder={deliberations.choose}
            options={councils.map((council) => ({ value: council.id, label: council.name }))}
            value={councilId}
            onChange={setPicked}
          />
        )}
      </Labelled>
      <MomentField
        label={deliberations.startsAt}
        error={missing(startsAt === null)}
        value={startsAt}
        onChange={setStartsAt}
      />
      <Labelled label={deliberations.minutesLong}>
        {(ties) => (
          <InputNumber
            {...ties}
            min={15}
            max={600}
            precision={0}
            value={minutesLong}
            onChange={(written) => written !== null && setMinutesLong(written)}
          />
        )}
      </Labelled>
      <Labelled label={deliberations.meetingPlace} error={missing(place.trim() === "")}>
        {(ties) => (
          <Input {...ties} maxLength={120} value={place} onChange={({ target }) => setPlace(target.value)} />
        )}
      </Labelled>
      <Checkbox checked={forPublic} onChange={({ target }) => setForPublic(target.checked)}>
        {deliberations.forPublic}
      </Checkbox>
    </FormDialog>
  );
}

/** A day more than the notice that the open stage asks for. */
function daysOfNotice({ steps }: Deliberation): number {
  return (steps.find(({ state }) => state === "open")?.noticeDays ?? 0) + 1;
}
