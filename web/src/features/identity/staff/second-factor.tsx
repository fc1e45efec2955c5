import { useMutation } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState } from "react";
import { WriteFailure } from "../../../workbench/failure.tsx";
import { meKey } from "../../../workbench/me.ts";
import { queries } from "../../../workbench/queries.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor } from "./calls.ts";
import { RemoveFactorForm } from "./remove-factor-form.tsx";
import { ScanCodeForm } from "./scan-code-form.tsx";

/** Turning the second factor on and off. */
export function SecondFactor({ on }: { on: boolean }) {
  const { identity } = useWords();
  const [removing, setRemoving] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const settled = (words: string) => {
    setSaid(words);
    setRemoving(false);
    begin.reset();
    void queries.invalidateQueries({ queryKey: meKey });
  };
  const begin = useMutation({ mutationFn: beginSecondFactor, onMutate: () => setSaid(null) });
  const confirm = useMutation({
    mutationFn: confirmSecondFactor,
    onSuccess: () => settled(identity.secondFactorDone),
  });
  const remove = useMutation({
    mutationFn: removeSecondFactor,
    onSuccess: () => settled(identity.secondFactorRemoved),
  });
  return (
    <section className="stack">
      <h2>{identity.secondFactorTitle}</h2>
      {said !== null && <Alert type="success" showIcon title={said} />}
      <p>{on ? identity.secondFactorOn : identity.secondFactorOff}</p>
      {!on && begin.data === undefined && (
        <Button loading={begin.isPending} onClick={() => begin.mutate()}>
          {identity.secondFactorBegin}
        </Button>
      )}
      <WriteFailure error={begin.error} />
      {!on && begin.data !== undefined && (
        <ScanCodeForm
          secret={begin.data}
          busy={confirm.isPending}
          failure={confirm.error}
          onCode={(code) => confirm.mutate(code)}
        />
      )}
      {on && !removing && <Button onClick={() => setRemoving(true)}>{identity.secondFactorRemove}</Button>}
      {on && removing && (
        <RemoveFactorForm
          busy={remove.isPending}
          failure={remove.error}
          onPassword={(password) => remove.mutate(password)}
          onCancel={() => setRemoving(false)}
        />
      )}
    </section>
  );
}
