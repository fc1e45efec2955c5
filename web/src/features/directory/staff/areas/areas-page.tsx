import { Skeleton } from "antd";
import { useState } from "react";
import { useLocation, useParams } from "wouter";
import { ReadFailure } from "../../../../workbench/failure.tsx";
import { AreaMap, useOutlines } from "../../../../workbench/map/area-map.tsx";
import { useAreas } from "../../../../workbench/pickers/area-select.tsx";
import { StaffPage } from "../../../../workbench/staff-page.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import { AreaList } from "./area-list.tsx";
import { AreaPath } from "./area-path.tsx";
import { PostsHere } from "./posts-here.tsx";
import "./areas-page.css";

/** The district's areas, level by level: a list for reading and the keyboard, and the same as a map. */
export default function AreasPage() {
  const { directory } = useWords();
  const { areaId: asked } = useParams<{ areaId?: string }>();
  const top = useAreas(null);
  const areaId = asked ?? top.data?.areas[0]?.id ?? null;
  const failed = top.error;
  return (
    <StaffPage title={directory.areasTitle}>
      {failed !== null && <ReadFailure error={failed} onRetry={() => void top.refetch()} />}
      {areaId === null ? <Skeleton active={false} /> : <OneArea key={areaId} areaId={areaId} />}
    </StaffPage>
  );
}

function OneArea({ areaId }: { areaId: string }) {
  const { directory } = useWords();
  const [, go] = useLocation();
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const outlines = useOutlines(areaId);
  const below = useAreas(areaId);
  const own = outlines.data?.features.find(({ properties }) => properties.id === areaId);
  const isDrawn = outlines.data?.features.some(({ geometry }) => geometry !== null) === true;
  return (
    <>
      <AreaPath areaId={areaId} />
      <div className="areas">
        <div className="stack">
          <AreaList areas={below} areaId={areaId} onPoint={setPointedAt} />
          <PostsHere areaId={areaId} />
        </div>
        <div className="areas-map">
          {outlines.isError && <ReadFailure error={outlines.error} onRetry={() => void outlines.refetch()} />}
          {outlines.data !== undefined &&
            (isDrawn ? (
              <>
                <AreaMap
                  label={directory.mapLabel({ name: own?.properties.name ?? "" })}
                  outlines={outlines.data}
                  areaId={areaId}
                  pointedAt={pointedAt}
                  onChoose={(id) => go(`/areas/${id}`)}
                />
                <p className="soft small">{directory.mapHint}</p>
              </>
            ) : (
              <p className="soft">{directory.noOutline}</p>
            ))}
        </div>
      </div>
    </>
  );
}
