import { Input } from "antd";
import { Labelled } from "../../../../../workbench/labelled.tsx";
import { BuildingSelect, type PickedBuilding } from "../../../../../workbench/pickers/building-select.tsx";
import { useWords } from "../../../../../workbench/words/words.tsx";
import { MoveFrame } from "./move-frame.tsx";
import { type MoveFormProps, useMoveForm } from "./use-move-form.ts";

interface Correction {
  building: PickedBuilding | null;
  address: string;
  reason: string;
}

/** A building is the surest place; an address alone leaves the point that was given before. */
export function PlaceDialog(props: MoveFormProps) {
  const { moves, pickers } = useWords();
  const words = moves["correct-place"];
  const { where: place } = props.request;
  const form = useMoveForm<Correction>(props, "correct-place", () => ({
    building: null,
    address: place.address,
    reason: "",
  }));
  if (form.content === null) return null;
  const { building } = form.content;
  const address = form.content.address.trim();
  const reason = form.content.reason.trim();
  const complete = building !== null || (address !== "" && address !== place.address);
  return (
    <MoveFrame
      title={words.title}
      lead={words.lead}
      submit={words.submit}
      busy={form.busy}
      failure={form.failure}
      changes={form.changes}
      onClose={props.onClose}
      onSubmit={() =>
        form.submit(complete, {
          name: "correct-place",
          input: {
            buildingId: building?.id ?? null,
            location: building === null ? place.location : null,
            address,
            ...(reason !== "" && { reason }),
          },
        })
      }
    >
      <Labelled label={words.building} error={form.attempted && !complete ? words.missing : null}>
        {({ id }) => (
          <BuildingSelect
            id={id}
            label={pickers.building}
            value={building}
            onChange={(picked) =>
              form.change({ building: picked, ...(picked !== null && { address: picked.address }) })
            }
          />
        )}
      </Labelled>
      <Labelled label={words.address}>
        {(ties) => (
          <Input
            {...ties}
            maxLength={200}
            value={form.content?.address ?? ""}
            onChange={({ target }) => form.change({ address: target.value })}
          />
        )}
      </Labelled>
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
