import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { Refused } from "../../../../api/problem.ts";
import type { StaffRequest } from "../../../../api/staff-contract.ts";
import { useDraft } from "../../../../kept/draft.ts";
import { WriteFailure } from "../../../../workbench/failure.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import { moveRequest, showRequest } from "../calls.ts";
import { forgetRequests } from "../query-keys.ts";
import { useDraftName } from "./dialogs/use-move-form.ts";
import { mostLetters } from "./dialogs/words-dialog.tsx";
import { noteFieldId } from "./use-request-keys.ts";

/** A note among staff. Kept while it is written; Ctrl+Enter adds it. */
export function NoteBox({ request: one, onDone }: { request: StaffRequest; onDone: () => void }) {
  const { request } = useWords();
  const { content, change, discard } = useDraft(useDraftName(one.id, "add-note"), () => ({ text: "" }));
  const text = content?.text.trim() ?? "";
  const noting = useMutation({
    mutationFn: () => addNote(one, text),
    onSuccess: async () => {
      onDone();
      await discard();
      await forgetRequests();
    },
  });
  const save = () => {
    if (text !== "" && !noting.isPending) noting.mutate();
  };
  return (
    <form
      className="note-box stack"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Input.TextArea
        id={noteFieldId}
        aria-label={request.note}
        placeholder={request.note}
        autoSize={{ minRows: 2, maxRows: 10 }}
        maxLength={mostLetters}
        value={content?.text ?? ""}
        onChange={({ target }) => change({ text: target.value })}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
      {text !== "" && (
        <p className="row">
          <Button htmlType="submit" loading={noting.isPending}>
            {request.noteSave}
          </Button>
          <span className="soft small">{request.noteKept}</span>
        </p>
      )}
      <WriteFailure error={noting.error} />
    </form>
  );
}

/** A note decides nothing, so a request that changed meanwhile takes it all the same. */
async function addNote({ id, version }: StaffRequest, words: string) {
  const move = { name: "add-note", input: { words } } as const;
  try {
    return await moveRequest(id, version, move);
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== "changed-meanwhile") throw error;
    return moveRequest(id, (await showRequest(id)).version, move);
  }
}
