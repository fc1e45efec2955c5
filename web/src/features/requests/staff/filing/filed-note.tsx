import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import type { StaffFiled } from "../../../../api/staff-contract.ts";
import { useMoments } from "../../../../workbench/moments.ts";
import { StaffPage } from "../../../../workbench/staff-page.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import { showRequest } from "../calls.ts";
import { requestKey } from "../query-keys.ts";
import { requestAddress } from "../queue.ts";

export interface Filed {
  filed: StaffFiled;
  requestId: string;
}

interface FiledNoteProps {
  filed: Filed;
  onAgain: () => void;
}

/** The number to tell the resident, who has it, until when; and the next filing. */
export function FiledNote({ filed: { filed, requestId }, onAgain }: FiledNoteProps) {
  const { filing } = useWords();
  const { moment } = useMoments();
  const [copied, setCopied] = useState(false);
  // It may lie outside what one's own post sees: then there is nothing to look at.
  const seen = useQuery({ queryKey: requestKey(requestId), queryFn: () => showRequest(requestId) });
  const again = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    again.current?.focus();
  }, []);
  const copy = () => {
    navigator.clipboard.writeText(filed.number).then(
      () => setCopied(true),
      () => {},
    );
  };
  const { unit, person } = filed.holder;
  return (
    <StaffPage title={filing.filedTitle} narrow>
      <div className="stack" role="status">
        <p className="filed-number">{filing.filedNumber({ number: filed.number })}</p>
        <p>
          {filing.filedText({ category: filed.category, unit, person: person ?? "", moment: moment(filed.dueAt) })}
        </p>
        {filed.provisional && <p className="soft">{filing.filedProvisional}</p>}
        <p>{filing.tellResident}</p>
      </div>
      <div className="row filed-actions">
        <Button ref={again} type="primary" onClick={onAgain}>
          {filing.again}
        </Button>
        <Button onClick={copy}>{copied ? filing.copied : filing.copy}</Button>
        {seen.isSuccess && <Link href={requestAddress(requestId)}>{filing.look}</Link>}
      </div>
    </StaffPage>
  );
}
