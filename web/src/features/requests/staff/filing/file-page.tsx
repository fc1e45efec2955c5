import { useState } from "react";
import { Link } from "wouter";
import { useDraft } from "../../../../kept/draft.ts";
import { staffAccountOf, useMe } from "../../../../workbench/me.ts";
import { StaffPage } from "../../../../workbench/staff-page.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import { type Filed, FiledNote } from "./filed-note.tsx";
import { blankFiling, type Filing } from "./filing.ts";
import { FilingForm } from "./filing-form.tsx";
import { JoinedNote } from "./joined-note.tsx";
import type { Joined } from "./similar-part.tsx";

/** 代办登记: what a resident says on the phone or at the counter, typed for them. */
export default function FilePage() {
  const { filing } = useWords();
  const account = staffAccountOf(useMe().data)?.id ?? "";
  const { content, change, discard } = useDraft<Filing>(`staff.${account}.filing`, blankFiling);
  const [filed, setFiled] = useState<Filed | null>(null);
  const [joined, setJoined] = useState<Joined | null>(null);
  if (joined !== null) return <JoinedNote joined={joined} onAgain={() => setJoined(null)} />;
  if (filed !== null) return <FiledNote filed={filed} onAgain={() => setFiled(null)} />;
  return (
    <StaffPage title={filing.title} beside={<Link href="/batches">{filing.manyAtOnce}</Link>}>
      {content !== null && (
        <FilingForm
          key={content.id}
          filing={content}
          onChange={change}
          onClear={() => void discard()}
          onFiled={(answer) => {
            setFiled({ filed: answer, requestId: content.id });
            void discard();
          }}
          onJoined={(answer) => {
            setJoined(answer);
            void discard();
          }}
        />
      )}
    </StaffPage>
  );
}
