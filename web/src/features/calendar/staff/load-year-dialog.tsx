import { useMutation } from "@tanstack/react-query";
import { Input, Radio } from "antd";
import { useState } from "react";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { loadYear } from "./calls.ts";
import { givenDaysOf } from "./given-days.ts";

interface LoadYearDialogProps {
  year: number;
  onClose: () => void;
  /** How many open requests are timed anew, as far as that is known. */
  onLoaded: (count: number | null) => void;
}

/** The arrangement that comes with the software, or a notice's days typed or pasted. */
export function LoadYearDialog({ year, onClose, onLoaded }: LoadYearDialogProps) {
  const { administration } = useWords();
  const [own, setOwn] = useState(false);
  const [source, setSource] = useState("");
  const [text, setText] = useState("");
  const [attempted, setAttempted] = useState(false);
  const loading = useMutation({
    mutationFn: loadYear,
    onSuccess: ({ openDeadlinesToRecompute }) => onLoaded(openDeadlinesToRecompute),
  });
  const given = givenDaysOf(text, { rest: administration.restWords, work: administration.workWords });
  const wrong =
    "wrongLine" in given
      ? administration.loadDaysWrong({ line: given.wrongLine })
      : given.days.length === 0
        ? administration.loadDaysWrong({ line: 1 })
        : null;
  const submit = () => {
    setAttempted(true);
    if (!own) loading.mutate({ year, source: "" });
    else if (wrong === null && "days" in given && source.trim() !== "") {
      loading.mutate({ year, source: source.trim(), days: given.days });
    }
  };
  return (
    <FormDialog
      title={administration.loadTitle({ year })}
      submit={administration.loadSubmit}
      busy={loading.isPending}
      failure={loading.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <Radio.Group
        vertical
        value={own}
        onChange={({ target }) => setOwn(target.value as boolean)}
        options={[
          { value: false, label: administration.loadPublished },
          { value: true, label: administration.loadOwn },
        ]}
      />
      {own && (
        <>
          <Labelled
            label={administration.source}
            error={attempted && source.trim() === "" ? administration.sourceMissing : null}
          >
            {(ties) => (
              <Input {...ties} maxLength={300} value={source} onChange={({ target }) => setSource(target.value)} />
            )}
          </Labelled>
          <Labelled
            label={administration.loadDays}
            hint={administration.loadDaysHint}
            error={attempted ? wrong : null}
          >
            {(ties) => (
              <Input.TextArea
                {...ties}
                autoSize={{ minRows: 8, maxRows: 20 }}
                value={text}
                onChange={({ target }) => setText(target.value)}
              />
            )}
          </Labelled>
        </>
      )}
    </FormDialog>
  );
}
