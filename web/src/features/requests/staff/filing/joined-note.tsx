import { Button } from "antd";
import { useEffect, useRef } from "react";
import { StaffPage } from "../../../../workbench/staff-page.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import type { Joined } from "./similar-part.tsx";

/** The number to tell whoever called, and the next filing. */
export function JoinedNote({ joined: { number, joinedCount }, onAgain }: { joined: Joined; onAgain: () => void }) {
  const { filing, shared } = useWords();
  const again = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    again.current?.focus();
  }, []);
  return (
    <StaffPage title={shared.callerJoined} narrow>
      <div className="stack" role="status">
        <p className="filed-number">{filing.filedNumber({ number })}</p>
        <p>{shared.joinedCount({ count: joinedCount })}</p>
        <p>{filing.tellResident}</p>
      </div>
      <div className="row filed-actions">
        <Button ref={again} type="primary" onClick={onAgain}>
          {filing.again}
        </Button>
      </div>
    </StaffPage>
  );
}
