import { useState } from "react";
import type { StaffFiled } from "../../../../api/staff-contract.ts";
import { useDraft } from "../../../../kept/draft.ts";
import { staffAccountOf, useMe } from "../../../../workbench/me.ts";
import { StaffPage } from "../../../../workbench/staff-page.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import { FiledNote } from "./filed-note.tsx";
import { blankFiling, type Filing } from "./filing.ts";
import { FilingForm } from "./filing-form.tsx";

/** 代办登记: what a resident says on the phone or at the counter, typed for them. */
export default function FilePage() {
  const { filing } = useWords();
  const account = staffAccountOf(useMe().data)?.id ?? "";
  const draft = useDraft<Filing>(`staff.${account}.filing`, blankFiling);
  const [filed, setFiled] = useState<StaffFiled | null>(null);
  if (filed !== null) return <FiledNote filed={filed} onAgain={() => setFiled(null)} />;
  return (
    <StaffPage title={filing.title}>
      {draft.content !== null && (
        <FilingForm
          key={draft.content.id}
          filing={draft.content}
          onChange={draft.change}
          onClear={() => void draft.discard()}
          onFiled={(answer) => {
            setFiled(answer);
            void draft.discard();
          }}
        />
      )}
    </StaffPage>
  );
}
