import { Button, Input, Segmented } from "antd";
import { type FormEvent, useRef } from "react";
import type { StaffFiled } from "../../../../api/staff-contract.ts";
import { WriteFailure } from "../../../../workbench/failure.tsx";
import { Labelled } from "../../../../workbench/labelled.tsx";
import { LongField } from "../../../../workbench/long-field.tsx";
import { PhotoField } from "../../../../workbench/photos/photo-field.tsx";
import { PlaceField } from "../../../../workbench/pickers/place-field.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import type { WorkbenchWords } from "../../../../workbench/words/zh-CN.ts";
import { CategoryPart } from "./category-part.tsx";
import { EarlierPart } from "./earlier-part.tsx";
import { type Channel, channels, digitsOf, type Filing, needsPhone, phoneOf } from "./filing.ts";
import { type Joined, SimilarPart } from "./similar-part.tsx";
import { useFiling } from "./use-filing.ts";
import "./filing-form.css";

interface FilingFormProps {
  filing: Filing;
  onChange: (part: Partial<Filing>) => void;
  onClear: () => void;
  onFiled: (filed: StaffFiled) => void;
  onJoined: (joined: Joined) => void;
}

/** The resident's three questions on one page: what, where, who. */
export function FilingForm({ filing, onChange, onClear, onFiled, onJoined }: FilingFormProps) {
  const words = useWords();
  const form = useFiling(filing, onFiled);
  const box = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (form.busy || form.send()) return;
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>("[aria-invalid=true], .labelled-error")?.focus(),
    );
  };
  return (
    <div className="filing">
      <form ref={box} className="stack" noValidate onSubmit={submit}>
        <Segmented<Channel>
          aria-label={words.filing.channel}
          name="channel"
          options={channels.map((value) => ({ value, label: words.filing.channels[value] }))}
          value={filing.channel}
          onChange={(channel) => onChange({ channel })}
        />
        <LongField
          label={words.filing.what}
          hint={words.filing.whatHint}
          error={form.faults?.description ? words.filing.whatMissing : null}
          autoFocus
          rows={[4, 12]}
          maxLength={2000}
          value={filing.description}
          onChange={(written) => onChange({ description: written })}
        />
        <CategoryPart
          categoryId={form.categoryId}
          suggestion={form.suggestion}
          questions={form.questions}
          answers={filing.answers}
          missing={form.faults?.questions ?? []}
          onCategory={(categoryId) => onChange({ categoryId })}
          onAnswer={(code, answer) => onChange({ answers: { ...filing.answers, [code]: answer } })}
        />
        <PlaceField
          place={filing.place}
          error={form.faults?.place ? words.filing.whereMissing : null}
          onChange={(part) => onChange({ place: { ...filing.place, ...part } })}
        />
        {form.atPlace !== null && <GoesTo place={form.atPlace} />}
        <Who filing={filing} onChange={onChange} fault={form.faults?.phone ?? null} />
        <PhotoField label={words.filing.photos} ids={filing.photoIds} onIds={(photoIds) => onChange({ photoIds })} />
        <WriteFailure error={form.failure} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={form.busy}>
            {words.filing.submit}
          </Button>
          <Button onClick={onClear}>{words.filing.clear}</Button>
          <span className="soft small">{words.filing.kept}</span>
        </div>
      </form>
      <div className="stack-wide">
        <SimilarPart filing={filing} categoryId={form.categoryId} onJoined={onJoined} />
        {phoneOf(filing) !== null && <EarlierPart filingId={filing.id} phone={phoneOf(filing) ?? ""} />}
      </div>
    </div>
  );
}

type AtPlace = NonNullable<ReturnType<typeof useFiling>["atPlace"]>;

/** To which unit it will go and why, with what is known of such requests there. */
function GoesTo({ place: { unit, cases } }: { place: AtPlace }) {
  const { filing } = useWords();
  return (
    <p className="small" role="status">
      {filing.goesTo({ unit: unit.name })}{" "}
      <span className="soft">{[unit.reason, cases, unit.usual].filter(Boolean).join(" ")}</span>
    </p>
  );
}

interface WhoProps {
  filing: Filing;
  onChange: (part: Partial<Filing>) => void;
  fault: "missing" | "wrong" | null;
}

function phoneHint(channel: Channel, { filing }: WorkbenchWords): string {
  if (channel === "patrol") return filing.phoneHintPatrol;
  return channel === "other" ? filing.phoneHintOther : filing.phoneHint;
}

function Who({ filing, onChange, fault }: WhoProps) {
  const words = useWords();
  const error =
    fault === "missing"
      ? words.filing.phoneMissing
      : fault === "wrong"
        ? words.filing.phoneWrong({ count: digitsOf(filing.phone).length })
        : null;
  return (
    <div className="filing-who">
      <Labelled
        label={words.filing.phone}
        hint={phoneHint(filing.channel, words)}
        error={error}
        optional={!needsPhone(filing)}
      >
        {(ties) => (
          <Input
            {...ties}
            type="tel"
            inputMode="tel"
            autoComplete="off"
            maxLength={20}
            value={filing.phone}
            onChange={({ target }) => onChange({ phone: target.value })}
          />
        )}
      </Labelled>
      <Labelled label={words.filing.name} optional>
        {(ties) => (
          <Input
            {...ties}
            autoComplete="off"
            maxLength={50}
            value={filing.name}
            onChange={({ target }) => onChange({ name: target.value })}
          />
        )}
      </Labelled>
    </div>
  );
}
