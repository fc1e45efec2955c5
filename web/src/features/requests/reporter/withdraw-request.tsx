import { useDraft } from "../../../kept/draft.ts";
import { useWords } from "../../../resident/words/words.tsx";
import { Button } from "../../../ui/button.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { type OneRequest, withdrawRequest } from "../calls.ts";
import { longestWords } from "./limits.ts";
import { OpenedForm } from "./opened-form.tsx";
import { type Said, useAct } from "./use-act.ts";

interface WithdrawRequestProps {
  request: OneRequest;
  onSaid: (said: Said) => void;
}

/** No longer needed: asked twice, with a reason if one wants to give it. */
export function WithdrawRequest({ request, onSaid }: WithdrawRequestProps) {
  const { reporter } = useWords();
  const { content, change, discard } = useDraft(`withdraw-${request.number}`, () => ({ text: "" }));
  const text = content?.text.trim() ?? "";
  const { act, busy } = useAct<string>({
    send: (reason) => withdrawRequest(request, reason === "" ? {} : { reason }),
    done: reporter.withdrawDone,
    written: (reason) => reason,
    onSaid,
    onDone: discard,
  });
  return (
    <OpenedForm begin={reporter.withdrawBegin} buttonId="begin-withdraw" fieldId="withdraw-reason">
      {(close) => (
        <div className="to-do stack">
          <p className="notice-title">{reporter.withdrawQuestion}</p>
          <TextArea
            id="withdraw-reason"
            label={reporter.withdrawReason}
            optional
            limit={longestWords}
            value={content?.text ?? ""}
            onChange={(written) => change({ text: written })}
          />
          <div className="actions">
            <Button kind="danger" busy={busy} onClick={() => act(text)}>
              {reporter.withdrawConfirm}
            </Button>
            <Button onClick={close}>{reporter.withdrawCancel}</Button>
          </div>
        </div>
      )}
    </OpenedForm>
  );
}
