import { useQuery } from "@tanstack/react-query";
import { Checkbox, Input } from "antd";
import { Labelled } from "../../../../../workbench/labelled.tsx";
import { LongField } from "../../../../../workbench/long-field.tsx";
import { useMoments } from "../../../../../workbench/moments.ts";
import { useLocale, useWords } from "../../../../../workbench/words/words.tsx";
import { findSimilar } from "../../calls.ts";
import { MoveFrame } from "./move-frame.tsx";
import { type MoveFormProps, useMoveForm } from "./use-move-form.ts";
import { mostReasonLetters } from "./words-dialog.tsx";
import "../together-part.css";

interface Merging {
  chosen: string[];
  typed: string;
  reason: string;
}

const unanswered = ["dispatched", "accepted", "awaiting-resident", "suspended"];

/** Similar ones nearby to tick, any others by their number, and why it is one matter. */
export function MergeDialog(props: MoveFormProps) {
  const { moves, together, shared } = useWords();
  const { locale } = useLocale();
  const { moment } = useMoments();
  const { request: one } = props;
  const words = moves["merge-requests"];
  const form = useMoveForm<Merging>(props, "merge-requests", () => ({ chosen: [], typed: "", reason: "" }));
  const { buildingId, location } = one.where;
  const found = useQuery({
    queryKey: ["similar", locale, one.id],
    queryFn: () =>
      findSimilar(
        one.description,
        {
          building: buildingId === null ? null : { id: buildingId },
          location: buildingId === null ? location : null,
        },
        one.categoryId,
      ),
    enabled: buildingId !== null || location !== null,
  });
  if (form.content === null) return null;
  const { chosen, typed } = form.content;
  const reason = form.content.reason.trim();
  const similar = (found.data?.requests ?? []).filter(
    ({ number, state }) => number !== one.number && unanswered.includes(state),
  );
  const numbers = [...new Set([...chosen, ...typed.split(/[\s,，、;；]+/).filter((number) => number !== "")])];
  const choose = (number: string, ticked: boolean) =>
    form.change({ chosen: ticked ? [...chosen, number] : chosen.filter((other) => other !== number) });
  return (
    <MoveFrame
      words={words}
      form={form}
      onClose={props.onClose}
      onSubmit={() =>
        form.submit(numbers.length > 0 && reason !== "", { name: "merge-requests", input: { numbers, reason } })
      }
    >
      <fieldset className="merge-similar">
        <legend>{together.similar}</legend>
        {similar.length === 0 && <p className="small soft">{together.similarNone}</p>}
        {similar.map(({ number, summary, place, metres, filedAt }) => (
          <Checkbox
            key={number}
            checked={chosen.includes(number)}
            onChange={({ target }) => choose(number, target.checked)}
          >
            {number} {summary}{" "}
            <span className="small soft">
              {[
                place,
                metres === 0 ? shared.sameBuilding : shared.away({ metres }),
                shared.filedAt({ moment: moment(filedAt) }),
              ].join(" · ")}
            </span>
          </Checkbox>
        ))}
      </fieldset>
      <Labelled
        label={together.others}
        hint={together.othersHint}
        error={form.attempted && numbers.length === 0 ? together.othersMissing : null}
        optional={similar.length > 0}
      >
        {(ties) => (
          <Input
            {...ties}
            maxLength={400}
            value={typed}
            onChange={({ target }) => form.change({ typed: target.value })}
          />
        )}
      </Labelled>
      <LongField
        label={words.label}
        error={form.attempted && reason === "" ? words.missing : null}
        rows={[2, 8]}
        maxLength={mostReasonLetters}
        value={form.content?.reason ?? ""}
        onChange={(written) => form.change({ reason: written })}
      />
    </MoveFrame>
  );
}
