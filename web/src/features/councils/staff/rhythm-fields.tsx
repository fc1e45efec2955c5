import { Input, InputNumber, Segmented, Select } from "antd";
import type { CouncilRules } from "../../../api/staff-contract.ts";
import { Labelled } from "../../../workbench/labelled.tsx";
import { useWords } from "../../../workbench/words/words.tsx";

type Rhythm = NonNullable<CouncilRules["rhythm"]>;

/** What the fields hold, whichever of them are shown. */
export interface RhythmDraft {
  every: Rhythm["every"] | "none";
  by: "weekday" | "date";
  weekday: number;
  nth: number;
  monthDay: number;
  monthOfQuarter: number;
  time: string;
  minutes: number;
  place: string;
  onRestDay: Rhythm["onRestDay"];
}

export function rhythmDraftOf(rhythm: CouncilRules["rhythm"]): RhythmDraft {
  return {
    every: rhythm?.every ?? "none",
    by: rhythm !== null && rhythm.weekday === null ? "date" : "weekday",
    weekday: rhythm?.weekday ?? 3,
    nth: rhythm?.nth ?? 1,
    monthDay: rhythm?.monthDay ?? 15,
    monthOfQuarter: rhythm?.monthOfQuarter ?? 1,
    time: rhythm?.time ?? "19:00",
    minutes: rhythm?.minutes ?? 90,
    place: rhythm?.place ?? "",
    onRestDay: rhythm?.onRestDay ?? "next-working-day",
  };
}

export function rhythmOf(draft: RhythmDraft): CouncilRules["rhythm"] {
  if (draft.every === "none") return null;
  const byWeekday = draft.every === "week" || draft.by === "weekday";
  return {
    every: draft.every,
    weekday: byWeekday ? draft.weekday : null,
    nth: byWeekday && draft.every !== "week" ? draft.nth : null,
    monthDay: byWeekday ? null : draft.monthDay,
    monthOfQuarter: draft.every === "quarter" ? draft.monthOfQuarter : null,
    time: draft.time,
    minutes: draft.minutes,
    place: draft.place.trim(),
    onRestDay: draft.onRestDay,
  };
}

interface RhythmFieldsProps {
  value: RhythmDraft;
  onChange: (value: RhythmDraft) => void;
  placeError: string | null;
}

/** On which days a council meets by itself. */
export function RhythmFields({ value, onChange, placeError }: RhythmFieldsProps) {
  const { councils } = useWords();
  const set = (part: Partial<RhythmDraft>) => onChange({ ...value, ...part });
  const { every, by } = value;
  const byWeekday = every === "week" || by === "weekday";
  return (
    <>
      <Choice
        label={councils.rhythm}
        options={(["none", "week", "month", "quarter"] as const).map((key) => ({
          value: key,
          label: councils.every[key],
        }))}
        value={every}
        onChange={(chosen) => set({ every: chosen })}
      />
      {every === "quarter" && (
        <Choice
          label={councils.monthOfQuarter}
          options={[1, 2, 3].map((month) => ({ value: month, label: councils.monthOf({ month }) }))}
          value={value.monthOfQuarter}
          onChange={(monthOfQuarter) => set({ monthOfQuarter })}
        />
      )}
      {(every === "month" || every === "quarter") && (
        <Segmented<RhythmDraft["by"]>
          aria-label={councils.rhythm}
          options={[
            { value: "weekday", label: councils.byWeekday },
            { value: "date", label: councils.byDate },
          ]}
          value={by}
          onChange={(chosen) => set({ by: chosen })}
        />
      )}
      {every !== "none" && byWeekday && every !== "week" && (
        <Choice
          label={councils.nth}
          options={councils.nths.map((label, at) => ({ value: at + 1, label }))}
          value={value.nth}
          onChange={(nth) => set({ nth })}
        />
      )}
      {every !== "none" && byWeekday && (
        <Choice
          label={councils.weekday}
          options={councils.weekdays.map((label, at) => ({ value: at + 1, label }))}
          value={value.weekday}
          onChange={(weekday) => set({ weekday })}
        />
      )}
      {every !== "none" && !byWeekday && (
        <Labelled label={councils.monthDay}>
          {({ id }) => (
            <InputNumber
              id={id}
              min={1}
              max={31}
              value={value.monthDay}
              onChange={(monthDay) => set({ monthDay: monthDay ?? 1 })}
            />
          )}
        </Labelled>
      )}
      {every !== "none" && (
        <>
          <Labelled label={councils.time}>
            {(ties) => (
              <input
                {...ties}
                className="date-input"
                type="time"
                value={value.time}
                onChange={({ target }) => target.value !== "" && set({ time: target.value })}
              />
            )}
          </Labelled>
          <Labelled label={councils.minutes}>
            {({ id }) => (
              <InputNumber
                id={id}
                min={15}
                max={600}
                step={15}
                value={value.minutes}
                onChange={(minutes) => set({ minutes: minutes ?? 90 })}
              />
            )}
          </Labelled>
          <Labelled label={councils.place} error={placeError}>
            {(ties) => (
              <Input
                {...ties}
                maxLength={100}
                value={value.place}
                onChange={({ target }) => set({ place: target.value })}
              />
            )}
          </Labelled>
          <Choice
            label={councils.restDay}
            options={(["hold", "skip", "next-working-day"] as const).map((key) => ({
              value: key,
              label: councils.restDays[key],
            }))}
            value={value.onRestDay}
            onChange={(onRestDay) => set({ onRestDay })}
          />
        </>
      )}
    </>
  );
}

interface ChoiceProps<Value extends string | number> {
  label: string;
  options: { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

function Choice<Value extends string | number>({ label, options, value, onChange }: ChoiceProps<Value>) {
  return (
    <Labelled label={label}>
      {({ id }) => (
        <Select<Value>
          id={id}
          className="picker"
          aria-label={label}
          options={options}
          value={value}
          onChange={onChange}
        />
      )}
    </Labelled>
  );
}
