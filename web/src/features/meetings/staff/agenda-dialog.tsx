import { Button, Input } from "antd";
import { useState } from "react";
import type { ShownMeeting } from "../../../api/staff-contract.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { LongField } from "../../../workbench/long-field.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { useStep } from "./use-step.ts";

type Item = ShownMeeting["items"][number];

const blank = (): Item => ({ id: uuidv7(), title: "", words: "", presenter: "", topicId: null });

/** The agenda whole, item by item. */
export function AgendaDialog({ meeting, onClose }: { meeting: ShownMeeting; onClose: () => void }) {
  const { meetings, frame } = useWords();
  const [items, setItems] = useState<Item[]>(() => (meeting.items.length > 0 ? [...meeting.items] : [blank()]));
  const [attempted, setAttempted] = useState(false);
  const step = useStep(meeting, onClose);
  const change = (id: string, part: Partial<Item>) =>
    setItems((all) => all.map((item) => (item.id === id ? { ...item, ...part } : item)));
  const raise = (at: number) =>
    setItems((all) =>
      all.map((item, index) => (index === at - 1 ? all[at] : index === at ? all[at - 1] : item) ?? item),
    );
  return (
    <FormDialog
      title={meetings.agendaEdit}
      lead={meetings.agendaLead}
      submit={frame.save}
      busy={step.isPending}
      failure={step.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (items.some(({ title }) => title.trim() === "")) return;
        step.mutate({ name: "set-agenda", input: { items } });
      }}
    >
      {items.map((item, at) => (
        <fieldset key={item.id} className="agenda-item stack">
          <legend>{at + 1}</legend>
          <Labelled label={meetings.item} error={attempted && item.title.trim() === "" ? meetings.itemMissing : null}>
            {(ties) => (
              <Input
                {...ties}
                maxLength={100}
                value={item.title}
                onChange={({ target }) => change(item.id, { title: target.value })}
              />
            )}
          </Labelled>
          <Labelled label={meetings.presenter} optional>
            {(ties) => (
              <Input
                {...ties}
                maxLength={60}
                value={item.presenter}
                onChange={({ target }) => change(item.id, { presenter: target.value })}
              />
            )}
          </Labelled>
          <LongField
            label={meetings.itemWords}
            optional
            rows={[1, 6]}
            maxLength={2000}
            value={item.words}
            onChange={(words) => change(item.id, { words })}
          />
          <p className="row">
            {at > 0 && <Button onClick={() => raise(at)}>{meetings.upItem}</Button>}
            <Button onClick={() => setItems((all) => all.filter(({ id }) => id !== item.id))}>
              {meetings.removeItem}
            </Button>
          </p>
        </fieldset>
      ))}
      <Button onClick={() => setItems((all) => [...all, blank()])}>{meetings.addItem}</Button>
    </FormDialog>
  );
}
