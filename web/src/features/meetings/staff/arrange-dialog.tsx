import { useMutation, useQuery } from "@tanstack/react-query";
import { Checkbox, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import type { ShownMeeting } from "../../../api/staff-contract.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { momentAt, wallTime } from "../../../locale/wall-time.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { useTimeZone } from "../../../workbench/me.ts";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { listCouncils, planMeeting, takeStep } from "./calls.ts";

interface ArrangeDialogProps {
  /** The meeting to be changed; without it a new one is planned. */
  meeting?: ShownMeeting;
  councilId?: string | null;
  onClose: () => void;
  onPlanned: (id: string) => void;
}

/** When, where and how a meeting is held. */
export function ArrangeDialog({ meeting, councilId = null, onClose, onPlanned }: ArrangeDialogProps) {
  const { meetings, frame } = useWords();
  const { locale } = useLocale();
  const timeZone = useTimeZone();
  const [id] = useState(() => meeting?.id ?? uuidv7());
  const [council, setCouncil] = useState(meeting?.councilId ?? councilId);
  const [title, setTitle] = useState(meeting?.title ?? "");
  const [startsAt, setStartsAt] = useState<string | null>(meeting?.startsAt ?? null);
  const [minutesLong, setMinutesLong] = useState(meeting?.minutesLong ?? 90);
  const [place, setPlace] = useState(meeting?.place ?? "");
  const [forPublic, setForPublic] = useState(meeting?.forPublic ?? false);
  const [codeRotates, setCodeRotates] = useState(meeting?.codeRotates ?? true);
  const [attempted, setAttempted] = useState(false);
  const known = useQuery({ queryKey: ["councils", "choice", locale], queryFn: listCouncils });
  const councils = known.data?.councils ?? [];
  const usual = councils.find((line) => line.id === council)?.name ?? "";
  const called = title.trim() === "" ? usual : title.trim();
  const arranging = useMutation({
    mutationFn: async (to: { councilId: string; startsAt: string }) => {
      const arrangement = {
        title: called,
        startsAt: to.startsAt,
        minutesLong,
        place: place.trim(),
        forPublic,
        codeRotates,
      };
      if (meeting) await takeStep(meeting, { name: "change-meeting", input: arrangement });
      else await planMeeting({ id, councilId: to.councilId, ...arrangement });
    },
    onSuccess: () => onPlanned(id),
  });
  const lacks = (missing: boolean, words: string) => (attempted && missing ? words : null);
  return (
    <FormDialog
      title={meeting ? meetings.change : meetings.plan}
      lead={meeting ? meetings.changeLead : meetings.planLead}
      submit={meeting ? frame.save : meetings.plan}
      busy={arranging.isPending}
      failure={arranging.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (council === null || called === "" || startsAt === null || place.trim() === "") return;
        arranging.mutate({ councilId: council, startsAt });
      }}
    >
      {!meeting && (
        <Labelled label={meetings.council} error={lacks(council === null, meetings.councilMissing)}>
          {({ id: field }) => (
            <Select
              id={field}
              className="picker"
              aria-label={meetings.council}
              loading={known.isPending}
              options={councils.map((line) => ({ value: line.id, label: line.name }))}
              value={council}
              onChange={(chosen: string) => setCouncil(chosen)}
            />
          )}
        </Labelled>
      )}
      <Labelled label={meetings.name} error={lacks(called === "", meetings.nameMissing)}>
        {(ties) => (
          <Input
            {...ties}
            maxLength={100}
            placeholder={usual}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
        )}
      </Labelled>
      <Labelled label={meetings.when} error={lacks(startsAt === null, meetings.whenMissing)}>
        {(ties) => (
          <input
            {...ties}
            className="date-input"
            type="datetime-local"
            value={startsAt === null ? "" : wallTime(new Date(startsAt), timeZone)}
            onChange={({ target }) => setStartsAt(momentAt(target.value, timeZone))}
          />
        )}
      </Labelled>
      <Labelled label={meetings.minutesLong}>
        {({ id: field }) => (
          <InputNumber
            id={field}
            min={15}
            max={600}
            step={15}
            value={minutesLong}
            onChange={(minutes) => setMinutesLong(minutes ?? 90)}
          />
        )}
      </Labelled>
      <Labelled label={meetings.where} error={lacks(place.trim() === "", meetings.whereMissing)}>
        {(ties) => (
          <Input {...ties} maxLength={100} value={place} onChange={({ target }) => setPlace(target.value)} />
        )}
      </Labelled>
      <Checkbox checked={forPublic} onChange={({ target }) => setForPublic(target.checked)}>
        {meetings.forPublic}
      </Checkbox>
      <Checkbox checked={codeRotates} onChange={({ target }) => setCodeRotates(target.checked)}>
        {meetings.codeRotates}
      </Checkbox>
    </FormDialog>
  );
}
