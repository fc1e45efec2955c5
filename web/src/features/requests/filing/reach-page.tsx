import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { Refused, Unreachable } from "../../../api/problem.ts";
import { useMe, useResident } from "../../../resident/me.ts";
import { PhoneCode } from "../../../resident/phone-code.tsx";
import { useWords } from "../../../resident/words/words.tsx";
import type { FieldProblem } from "../../../ui/error-summary.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useProblems } from "../../../ui/use-problems.ts";
import { fileRequest, type ReadyFiling } from "./calls.ts";
import { problemsOfReach } from "./filing-checks.ts";
import type { StepProps } from "./filing-page.tsx";
import { keepForLater } from "./kept-filings.ts";
import { StepFrame } from "./step-frame.tsx";

/** The third page of filing: how to reach the resident; then it is sent, or kept until there is a network. */
export function ReachPage({ filing, change, discard }: StepProps & { discard: () => Promise<void> }) {
  const words = useWords();
  const [, go] = useLocation();
  const [code, setCode] = useState("");
  const account = useResident() ?? null;
  const staff = useMe()?.account?.kind === "staff";
  const checks = useProblems(problemsOfReach(filing, code, account !== null, words));

  const sending = useMutation({
    // Without a network too: that is when the filing is kept.
    networkMode: "always",
    mutationFn: (ready: ReadyFiling) => fileRequest(ready),
    onSuccess: async (filed) => {
      go("/file/done", { state: filed, replace: true });
      await discard();
    },
    onError: async (error, ready) => {
      if (error instanceof Unreachable) {
        await keepForLater(ready);
        go("/file/kept", { replace: true });
        await discard();
      } else if (error instanceof Refused) {
        checks.refuse(problemsOfRefusal(error));
      } else {
        throw error;
      }
    },
  });

  const submit = () => {
    if (checks.check() && !sending.isPending) {
      sending.mutate({ filing, code: account === null ? code.trim() : null });
    }
  };

  return (
    <StepFrame
      at={3}
      title={words.filing.reachTitle}
      backHref="/file/where"
      checks={checks}
      next={sending.isPending ? words.filing.submitting : words.filing.submit}
      busy={sending.isPending}
      onNext={submit}
    >
      <div className="stack">
        {staff && (
          <Notice kind="warn">
            <p>{words.filing.reachStaff}</p>
            <a href="/workbench" className="link-line">
              {words.filing.toWorkbench}
            </a>
          </Notice>
        )}
        <p>{words.filing.reachWhy}</p>
        {account !== null ? (
          <p>{words.filing.reachSignedIn({ phone: account.phoneMasked })}</p>
        ) : (
          <PhoneCode
            purpose="file-request"
            phone={filing.phone}
            code={code}
            onPhone={(phone) => change({ phone })}
            onCode={setCode}
            problems={checks.problems}
          />
        )}
        <TextField
          id="name"
          label={words.filing.name}
          optional
          autoComplete="name"
          maxLength={50}
          value={filing.name}
          onChange={(name) => change({ name })}
        />
      </div>
    </StepFrame>
  );
}

const fieldsHere = ["phone", "code", "name"];

/** The server's words, at the field it names where that field is on this page. */
function problemsOfRefusal(refused: Refused): FieldProblem[] {
  const named = refused.errors.find(({ field }) => fieldsHere.includes(field));
  const field = named?.field ?? (refused.code.startsWith("code-") ? "code" : "");
  return [{ fieldId: field, words: refused.title }];
}
