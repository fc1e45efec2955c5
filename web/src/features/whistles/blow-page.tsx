import { useMutation, useQueries, useQuery } from "@tanstack/react-query";
import { Button, Radio } from "antd";
import { useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import type { WhistleKind, WhistleLimits } from "../../api/staff-contract.ts";
import { uuidv7 } from "../../kept/uuidv7.ts";
import { WriteFailure } from "../../workbench/failure.tsx";
import { Labelled } from "../../workbench/labelled.tsx";
import { LongField } from "../../workbench/long-field.tsx";
import { StaffPage } from "../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../workbench/words/words.tsx";
import { blowWhistle, listLimits, showProblem, showRequest } from "./calls.ts";
import { type PickedUnit, UnitSelect } from "./dialogs/unit-select.tsx";
import { forgetWhistles } from "./query-keys.ts";
import "./whistles.css";

const mostRequests = 20;
const mostSupporting = 9;

/** The requests that the address names, each once. */
function requestsOf(search: string): string[] {
  const said = new URLSearchParams(search).get("requests") ?? "";
  return [...new Set(said.split(",").filter((id) => /^[0-9a-f-]{36}$/.test(id)))].slice(0, mostRequests);
}

/** The standing problem that the address names. */
function problemOf(search: string): string | undefined {
  const said = new URLSearchParams(search).get("problem") ?? "";
  return /^[0-9a-f-]{36}$/.test(said) ? said : undefined;
}

/** Calling several units to the requests that were chosen: which kind, who leads, who supports, what is asked. */
export default function BlowPage() {
  const { whistles } = useWords();
  const search = useSearch();
  const requestIds = requestsOf(search);
  const problemId = problemOf(search);
  return (
    <StaffPage title={whistles.blowTitle} narrow>
      {requestIds.length === 0 && problemId === undefined ? (
        <div className="stack">
          <p>{whistles.blowNoRequests}</p>
          <Link href="/requests">{whistles.toRequests}</Link>
        </div>
      ) : (
        <BlowForm requestIds={requestIds} problemId={problemId} />
      )}
    </StaffPage>
  );
}

interface BlowFormProps {
  requestIds: readonly string[];
  problemId: string | undefined;
}

function BlowForm({ requestIds, problemId }: BlowFormProps) {
  const { whistles } = useWords();
  const [, go] = useLocation();
  const [whistleId] = useState(() => uuidv7());
  const [kind, setKind] = useState<WhistleKind>("joint-enforcement");
  const [lead, setLead] = useState<PickedUnit[]>([]);
  const [supporting, setSupporting] = useState<PickedUnit[]>([]);
  const [words, setWords] = useState("");
  const [attempted, setAttempted] = useState(false);
  const [leading] = lead;
  const text = words.trim();
  const blowing = useMutation({
    mutationFn: (leadUnitId: string) =>
      blowWhistle(whistleId, {
        kind,
        requestIds: [...requestIds],
        ...(problemId !== undefined && { standingProblemId: problemId }),
        leadUnitId,
        supportingUnitIds: supporting.map(({ id }) => id),
        words: text,
      }),
    onSuccess: async () => {
      await forgetWhistles();
      go(`/whistles/${whistleId}`);
    },
  });
  return (
    <form
      className="stack-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAttempted(true);
        if (leading && text !== "" && !blowing.isPending) blowing.mutate(leading.id);
      }}
    >
      <p>{whistles.blowLead}</p>
      {problemId !== undefined && <Problem id={problemId} />}
      {requestIds.length > 0 && <Requests ids={requestIds} />}
      <KindField kind={kind} onKind={setKind} />
      <Labelled label={whistles.leadUnit} error={attempted && !leading ? whistles.leadMissing : null}>
        {({ id }) => (
          <UnitSelect
            id={id}
            label={whistles.leadUnit}
            value={lead}
            invalid={attempted && !leading}
            onChange={setLead}
          />
        )}
      </Labelled>
      <Labelled label={whistles.supportingUnits} optional>
        {({ id }) => (
          <UnitSelect
            id={id}
            label={whistles.supportingUnits}
            many
            value={supporting}
            onChange={(units) => setSupporting(units.slice(0, mostSupporting))}
          />
        )}
      </Labelled>
      <LongField
        label={whistles.blowWords}
        hint={whistles.blowWordsHint}
        error={attempted && text === "" ? whistles.wordsMissing : null}
        rows={[4, 12]}
        maxLength={2000}
        value={words}
        onChange={(written) => setWords(written)}
      />
      <WriteFailure error={blowing.error} />
      <p>
        <Button type="primary" size="large" htmlType="submit" loading={blowing.isPending}>
          {whistles.blowSubmit}
        </Button>
      </p>
    </form>
  );
}

function Problem({ id }: { id: string }) {
  const { whistles } = useWords();
  const { locale } = useLocale();
  const shown = useQuery({ queryKey: ["problem", locale, id], queryFn: () => showProblem(id) });
  return (
    <section className="stack">
      <h2>{whistles.problem}</h2>
      {shown.data !== undefined && <Link href={`/problems/${id}`}>{shown.data.title}</Link>}
    </section>
  );
}

function Requests({ ids }: { ids: readonly string[] }) {
  const { whistles } = useWords();
  const shown = useQueries({
    queries: ids.map((id) => ({ queryKey: ["requests", "one", id], queryFn: () => showRequest(id) })),
  });
  return (
    <section className="stack">
      <h2>{whistles.requests}</h2>
      <ul className="whistle-lines">
        {shown.map(({ data }, index) => (
          <li key={ids[index]}>
            {data !== undefined && (
              <>
                <Link href={`/requests/${data.id}`}>
                  {data.number} · {data.category}
                </Link>
                <p className="small">
                  {data.place} · {data.summary}
                </p>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const kinds = ["urgent", "joint-enforcement", "key-work"] as const satisfies readonly WhistleKind[];

/** The three kinds, each with what it is for and by when units report in. */
function KindField({ kind, onKind }: { kind: WhistleKind; onKind: (kind: WhistleKind) => void }) {
  const { whistles, matters } = useWords();
  const { locale } = useLocale();
  const limits = useQuery({ queryKey: ["whistle-limits", locale], queryFn: listLimits, staleTime: 60_000 });
  const reports = (one: WhistleKind) => {
    const limit: WhistleLimits | undefined = limits.data?.limits.find((row) => row.kind === one);
    if (limit === undefined) return "";
    return whistles.reportsWithin({ limit: matters.limitUnits[limit.report.unit]({ count: limit.report.amount }) });
  };
  return (
    <fieldset className="whistle-kinds">
      <legend>{whistles.blowKind}</legend>
      <Radio.Group value={kind} onChange={({ target }) => onKind(target.value as WhistleKind)}>
        {kinds.map((one) => (
          <Radio key={one} value={one}>
            {whistles.kinds[one]}
            <span className="whistle-kind-hint soft small">
              {whistles.kindHints[one]} · {reports(one)}
            </span>
          </Radio>
        ))}
      </Radio.Group>
    </fieldset>
  );
}
