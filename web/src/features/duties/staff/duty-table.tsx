import { Alert, Button } from "antd";
import { useState } from "react";
import { useLocation, useSearch } from "wouter";
import type { Duty } from "../../../api/staff-contract.ts";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { useIsAdministrator } from "../../../workbench/me.ts";
import { useMoments } from "../../../workbench/moments.ts";
import { Pages, usePages } from "../../../workbench/pages.tsx";
import { AreaSelect, useAreaName } from "../../../workbench/pickers/area-select.tsx";
import { CategorySelect } from "../../../workbench/pickers/category-select.tsx";
import { type PickedPost, PostSelect } from "../../../workbench/pickers/post-select.tsx";
import { queries } from "../../../workbench/queries.ts";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { AssignDialog } from "./assign-dialog.tsx";
import { listDuties } from "./calls.ts";
import { EndDialog } from "./end-dialog.tsx";

const dutiesKey = ["duties"];

export function forgetDuties(): void {
  void queries.invalidateQueries({ queryKey: dutiesKey });
}

/** The duties in force, filtered by matter, area and post; area and matter stand in the address. */
export function DutyTable() {
  const { duties } = useWords();
  const { locale } = useLocale();
  const isAdministrator = useIsAdministrator();
  const [, go] = useLocation();
  const query = new URLSearchParams(useSearch());
  const [areaId, categoryId] = [query.get("area"), query.get("category")];
  const [post, setPost] = useState<PickedPost | null>(null);
  const [asking, setAsking] = useState<{ what: "assign" } | { what: "end"; duty: Duty } | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const table = usePages([...dutiesKey, locale, areaId, categoryId, post?.id], async (after) => {
    const found = await listDuties({
      ...(areaId !== null && { areaId }),
      ...(categoryId !== null && { categoryId }),
      ...(post !== null && { postId: post.id }),
      ...(after !== null && { after }),
    });
    return { rows: found.duties, next: found.next };
  });
  const filter = (name: "area" | "category", value: string | null) => {
    if (value === null) query.delete(name);
    else query.set(name, value);
    go(query.size === 0 ? "/duties" : `/duties?${query}`, { replace: true });
  };
  const changed = (words: string) => {
    setSaid(words);
    setAsking(null);
    forgetDuties();
  };
  return (
    <>
      <div className="filters">
        <search className="filters-row" aria-label={duties.filters}>
          <div className="search-input">
            <CategorySelect
              label={duties.category}
              none={duties.category}
              value={categoryId}
              onChange={(value) => filter("category", value)}
            />
          </div>
          <div className="search-input">
            <AreaFilter areaId={areaId} onChange={(value) => filter("area", value)} />
          </div>
          <div className="search-input">
            <PostSelect label={duties.post} value={post} onChange={setPost} />
          </div>
          {isAdministrator && (
            <Button type="primary" onClick={() => setAsking({ what: "assign" })}>
              {duties.assign}
            </Button>
          )}
        </search>
        {said !== null && <Alert type="success" showIcon role="status" title={said} />}
      </div>
      <Pages pages={table} empty={<p>{duties.empty}</p>}>
        {(rows) => <Duties rows={rows} onEnd={isAdministrator ? (duty) => setAsking({ what: "end", duty }) : null} />}
      </Pages>
      {asking?.what === "assign" && <AssignDialog onClose={() => setAsking(null)} onAssigned={changed} />}
      {asking?.what === "end" && (
        <EndDialog duty={asking.duty} onClose={() => setAsking(null)} onEnded={() => changed(duties.ended)} />
      )}
    </>
  );
}

function AreaFilter({ areaId, onChange }: { areaId: string | null; onChange: (areaId: string | null) => void }) {
  const { duties } = useWords();
  const name = useAreaName(areaId);
  return (
    <AreaSelect
      label={duties.area}
      value={areaId === null ? null : { id: areaId, name: name ?? "" }}
      onChange={(area) => onChange(area?.id ?? null)}
    />
  );
}

function Duties({ rows, onEnd }: { rows: readonly Duty[]; onEnd: ((duty: Duty) => void) | null }) {
  const { duties, matters } = useWords();
  const { day } = useMoments();
  const columns: Column<Duty>[] = [
    { key: "category", title: duties.category, cell: ({ categoryName }) => categoryName ?? duties.anyCategory },
    {
      key: "area",
      title: duties.area,
      cell: ({ areaName, areaLevel }) => (
        <>
          {areaName} <span className="soft small">{matters.levels[areaLevel - 1]}</span>
        </>
      ),
    },
    {
      key: "post",
      title: duties.post,
      cell: ({ post }) => (
        <>
          {post.name} <span className="soft small">{post.unitName}</span>
        </>
      ),
    },
    { key: "since", short: true, title: duties.since, cell: ({ effectiveFrom }) => day(effectiveFrom) },
  ];
  if (onEnd !== null) {
    columns.push({
      key: "end",
      action: true,
      title: duties.end,
      cell: (duty) => (
        <Button type="link" onClick={() => onEnd(duty)}>
          {duties.end}
        </Button>
      ),
    });
  }
  return <DataTable label={duties.title} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
