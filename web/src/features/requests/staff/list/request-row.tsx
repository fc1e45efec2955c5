import { Checkbox, Tag } from "antd";
import type { MouseEvent } from "react";
import { Link } from "wouter";
import type { RequestLine } from "../../../../api/staff-contract.ts";
import { useDistrictName } from "../../../../workbench/me.ts";
import { useMoments } from "../../../../workbench/moments.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { DueCell } from "../due-cell.tsx";
import { requestAddress } from "../queue.ts";
import { shortPlace } from "../short-place.ts";
import { StateCell } from "../state-cell.tsx";
import "../request-parts.css";
import type { Column } from "./columns.ts";

interface RequestRowProps {
  line: RequestLine;
  has: (column: Column) => boolean;
  onOpen: (id: string) => void;
  select?: { chosen: boolean; toggle: () => void };
}

export function RequestRow({ line, has, onOpen, select }: RequestRowProps) {
  const { lists } = useWords();
  const { ago, moment } = useMoments();
  const districtName = useDistrictName();
  return (
    <tr className={select?.chosen ? "chosen" : undefined} onClick={(event) => isForRow(event) && onOpen(line.id)}>
      {select && (
        <td className="col-check">
          <Checkbox
            aria-label={lists.select({ number: line.number })}
            checked={select.chosen}
            onChange={select.toggle}
          />
        </td>
      )}
      <td className="col-number">
        <RequestLink line={line} onOpen={onOpen}>
          {line.number}
        </RequestLink>
        {line.waitsForMe && <WaitsMark />}
      </td>
      <td title={line.summary}>
        <UrgencyTag line={line} />
        {line.summary}
      </td>
      {has("where") && (
        <td className="col-where" title={line.place}>
          {shortPlace(line.place, districtName)}
        </td>
      )}
      {has("community") && <td title={line.community}>{line.community}</td>}
      {has("category") && <td title={line.category}>{line.category}</td>}
      {has("filed") && (
        <td className="col-filed soft">
          <time dateTime={line.filedAt} title={moment(line.filedAt)}>
            {ago(line.filedAt)}
          </time>
        </td>
      )}
      <td>
        <DueCell line={line} />
      </td>
      <td>
        <StateCell state={line.state} />
        <ClockSigns line={line} />
      </td>
      {has("who") && <WhoCell line={line} />}
    </tr>
  );
}

function WhoCell({ line }: { line: RequestLine }) {
  const { lists } = useWords();
  const offered = line.offeredTo === null ? "" : ` · ${lists.offeredTo({ post: line.offeredTo.name })}`;
  return (
    <td className="col-who" title={`${line.holder.unitName} ${line.holder.name}${offered}`}>
      {line.holder.name}
      {offered !== "" && <span className="soft">{offered}</span>}
    </td>
  );
}

/** The link of a line: a plain press opens it as part of the list, a middle press opens a tab as links do. */
export function RequestLink(props: { line: RequestLine; onOpen: (id: string) => void; children: string }) {
  const { line, onOpen, children } = props;
  return (
    <Link
      href={requestAddress(line.id)}
      data-request={line.id}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(line.id);
      }}
    >
      {children}
    </Link>
  );
}

export function WaitsMark() {
  const { lists } = useWords();
  return (
    <span className="waits" title={lists.waitsForMe}>
      <span className="visually-hidden">{lists.waitsForMe}</span>
    </span>
  );
}

type Noted = Pick<RequestLine, "clock" | "lateStep" | "waitsForApproval">;

/** How far it has climbed, what waits for approval, and both clocks once they differ by a day; each in words and as a sign. */
function useNotes({ clock, lateStep, waitsForApproval }: Noted): { words: string; sign: string }[] {
  const { lists } = useWords();
  const daysOf = (seconds: number) => Math.floor(seconds / 86_400);
  const { grossSeconds = 0, netSeconds = 0 } = clock ?? {};
  const [gross, net] = [daysOf(grossSeconds), daysOf(netSeconds)];
  return [
    ...(lateStep > 0 ? [{ words: lists.climbed({ count: lateStep }), sign: `↑${lateStep}` }] : []),
    ...(waitsForApproval === null
      ? []
      : [{ words: lists.waitsForApproval[waitsForApproval], sign: lists.waitsForApprovalShort }]),
    ...(grossSeconds - netSeconds >= 86_400
      ? [{ words: lists.clocks({ gross, net }), sign: lists.clockNet({ net }) }]
      : []),
  ];
}

/** In a card there is room for the words. */
export function ClockNote({ line }: { line: Noted }) {
  const notes = useNotes(line);
  return notes.length === 0 ? null : (
    <span className="soft small">{notes.map(({ words }) => words).join(" · ")}</span>
  );
}

/** In a row a sign has to do; the words are a hover away, and read aloud. */
function ClockSigns({ line }: { line: Noted }) {
  return useNotes(line).map(({ words, sign }) => (
    <span key={words} className="soft small" title={words}>
      {" "}
      <span aria-hidden="true">{sign}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  ));
}

/** Only what is more than ordinary is marked. */
export function UrgencyTag({ line }: { line: Pick<RequestLine, "urgency"> }) {
  const { matters } = useWords();
  if (line.urgency !== "emergency" && line.urgency !== "urgent") return null;
  return <Tag className="urgency">{matters.urgencies[line.urgency]}</Tag>;
}

/** A press on the row itself, not on what stands in it, and not the end of marking a text. */
function isForRow(event: MouseEvent): boolean {
  const onPart = event.target instanceof Element && event.target.closest("a, button, input, label") !== null;
  return !onPart && window.getSelection()?.isCollapsed !== false;
}
