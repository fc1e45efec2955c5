import { Input } from "antd";
import { Labelled } from "../../../../../workbench/labelled.tsx";
import { isPlaceSaid, PlaceField, type SaidPlace } from "../../../../../workbench/pickers/place-field.tsx";
import { useWords } from "../../../../../workbench/words/words.tsx";
import { MoveFrame } from "./move-frame.tsx";
import { type MoveFormProps, useMoveForm } from "./use-move-form.ts";

interface Correction {
  place: SaidPlace;
  reason: string;
}

export function PlaceDialog(props: MoveFormProps) {
  const { moves } = useWords();
  const words = moves["correct-place"];
  const form = useMoveForm<Correction>(props, "correct-place", () => ({
    place: { building: null, location: null, detail: "" },
    reason: "",
  }));
  if (form.content === null) return null;
  const { place } = form.content;
  const reason = form.content.reason.trim();
  const complete = isPlaceSaid(place);
  return (
    <MoveFrame
      words={words}
      form={form}
      onClose={props.onClose}
      onSubmit={() =>
        form.submit(complete, {
          name: "correct-place",
          input: {
            buildingId: place.building?.id ?? null,
            location: place.building === null ? place.location : null,
            address: place.detail.trim(),
            ...(reason !== "" && { reason }),
          },
        })
      }
    >
      <PlaceField
        place={place}
        error={form.attempted && !complete ? words.missing : null}
        onChange={(part) => form.change({ place: { ...place, ...part } })}
      />
      <Labelled label={words.reason} optional>
        {(ties) => (
          <Input
            {...ties}
            maxLength={200}
            value={form.content?.reason ?? ""}
            onChange={({ target }) => form.change({ reason: target.value })}
          />
        )}
      </Labelled>
    </MoveFrame>
  );
}
