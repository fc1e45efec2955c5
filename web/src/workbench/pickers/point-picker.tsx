import { Skeleton } from "antd";
import { useState } from "react";
import type { LngLat } from "../../api/staff-contract.ts";
import { FormDialog } from "../form-dialog.tsx";
import { AreaMap, useOutlines } from "../map/area-map.tsx";
import { usePosts } from "../me.ts";
import { useWords } from "../words/words.tsx";

interface PointPickerProps {
  start: LngLat | null;
  onTake: (point: LngLat) => void;
  onClose: () => void;
}

/** Chooses a point with the cross in the middle of the map; begins at the area of one's own post. */
export function PointPicker({ start, onTake, onClose }: PointPickerProps) {
  const { directory, filing } = useWords();
  const areaId = usePosts()[0]?.areaId ?? null;
  const outlines = useOutlines(areaId);
  const [middle, setMiddle] = useState<LngLat | null>(start);
  return (
    <FormDialog
      title={filing.pickOnMap}
      lead={directory.pickHint}
      submit={directory.pickTake}
      busy={false}
      failure={outlines.error}
      onClose={onClose}
      onSubmit={() => middle && onTake(middle)}
    >
      <div style={{ height: 380 }}>
        {outlines.data === undefined || areaId === null ? (
          <Skeleton />
        ) : (
          <AreaMap label={filing.pickOnMap} outlines={outlines.data} areaId={areaId} at={start} onRest={setMiddle} />
        )}
      </div>
    </FormDialog>
  );
}
