import { Radio } from "antd";
import { useState } from "react";
import type { SheetKind } from "../../../../api/staff-contract.ts";
import { StaffPage } from "../../../../workbench/staff-page.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import { ImportForm } from "./import-form.tsx";
import { templateAddress } from "./send-sheet.ts";
import "./imports-page.css";

/** In the order in which a district is filled. */
const kinds = [
  "areas",
  "units",
  "people",
  "duties",
  "buildings",
  "homes",
  "residents",
  "party-members",
] as const satisfies readonly SheetKind[];

/** Bringing tables in: choose what, download a template, send it filled in. */
export default function ImportsPage() {
  const { administration } = useWords();
  const [kind, setKind] = useState<SheetKind>("areas");
  return (
    <StaffPage title={administration.importsTitle} narrow>
      <div className="stack-wide">
        <p>{administration.importsLead}</p>
        <fieldset>
          <legend className="import-legend">{administration.kind}</legend>
          <Radio.Group
            value={kind}
            onChange={({ target }) => setKind(target.value as SheetKind)}
            options={kinds.map((value) => ({ value, label: administration.kinds[value] }))}
          />
        </fieldset>
        <section className="stack">
          <h2>{administration.template}</h2>
          <p className="row">
            <a href={templateAddress(kind, "xlsx")} download>
              {administration.downloadXlsx}
            </a>
            <a href={templateAddress(kind, "csv")} download>
              {administration.downloadCsv}
            </a>
          </p>
        </section>
        <ImportForm key={kind} kind={kind} />
      </div>
    </StaffPage>
  );
}
