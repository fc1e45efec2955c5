import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useState } from "react";
import { Link, useParams } from "wouter";
import { Refused } from "../../../../api/problem.ts";
import type { ShownUnit } from "../../../../api/staff-contract.ts";
import { useAnnounce } from "../../../../ui/live-region.tsx";
import { ReadFailure } from "../../../../workbench/failure.tsx";
import { queries } from "../../../../workbench/queries.ts";
import { StaffPage } from "../../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../../workbench/words/words.tsx";
import { showUnit } from "../calls.ts";
import { OpenPostDialog } from "./open-post-dialog.tsx";
import { PostLine } from "./post-line.tsx";
import "./unit-page.css";

const unitKey = ["unit"];

/** One unit: its posts with who holds them, and the units below it. */
export default function UnitPage() {
  const { directory, frame } = useWords();
  const { locale } = useLocale();
  const { unitId } = useParams<{ unitId: string }>();
  const shown = useQuery({ queryKey: [...unitKey, locale, unitId], queryFn: () => showUnit(unitId) });
  if (shown.data !== undefined) return <OneUnit key={unitId} shown={shown.data} />;
  if (shown.error instanceof Refused && shown.error.status < 500 && shown.error.code !== "sign-in-needed") {
    return (
      <StaffPage title={directory.unitNotFound}>
        <p>{frame.notFoundText}</p>
        <Link href="/units">{directory.toUnits}</Link>
      </StaffPage>
    );
  }
  return (
    <StaffPage title={directory.unitsTitle}>
      {shown.isError ? (
        <ReadFailure error={shown.error} onRetry={() => void shown.refetch()} />
      ) : (
        <Skeleton active={false} />
      )}
    </StaffPage>
  );
}

function OneUnit({ shown: { unit, posts, children, abilities } }: { shown: ShownUnit }) {
  const { directory, matters } = useWords();
  const announce = useAnnounce();
  const [opening, setOpening] = useState(false);
  const may = (operation: string) =>
    abilities.some((ability) => ability.operation === operation && ability.refusedBecause === null);
  const changed = (said: string) => {
    announce(said);
    void queries.invalidateQueries({ queryKey: unitKey });
    void queries.invalidateQueries({ queryKey: ["posts"] });
  };
  return (
    <StaffPage title={unit.name}>
      <p className="soft">
        {[matters.unitKinds[unit.kind], unit.areaName].join(" · ")}
        {unit.parentId !== null && (
          <>
            {" · "}
            <Link href={`/units/${unit.parentId}`}>{unit.parentName}</Link>
          </>
        )}
        {unit.partyMemberCount !== null && ` · ${directory.partyMembers({ count: unit.partyMemberCount })}`}
      </p>
      <section className="stack unit-part">
        <div className="row">
          <h2>{directory.posts}</h2>
          {may("open-post") && <Button onClick={() => setOpening(true)}>{directory.openPost}</Button>}
        </div>
        {posts.length === 0 && <p className="soft">{directory.noPosts}</p>}
        <ul className="unit-posts">
          {posts.map((post) => (
            <PostLine key={post.id} post={post} may={may} onChanged={changed} />
          ))}
        </ul>
      </section>
      {children.length > 0 && (
        <section className="stack unit-part">
          <h2>{directory.children}</h2>
          <ul className="unit-children">
            {children.map((child) => (
              <li key={child.id}>
                <Link href={`/units/${child.id}`}>{child.name}</Link>{" "}
                <span className="soft small">{matters.unitKinds[child.kind]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {opening && (
        <OpenPostDialog
          unit={unit}
          onClose={() => setOpening(false)}
          onOpened={() => {
            setOpening(false);
            changed(directory.postOpened);
          }}
        />
      )}
    </StaffPage>
  );
}
