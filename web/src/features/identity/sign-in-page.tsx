import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation, useSearch } from "wouter";
import { Refused } from "../../api/problem.ts";
import { meKey } from "../../resident/me.ts";
import { codeProblems, digitsOf, PhoneCode, phoneProblems } from "../../resident/phone-code.tsx";
import { ResidentPage } from "../../resident/resident-page.tsx";
import { useWords } from "../../resident/words/words.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { useProblems } from "../../ui/use-problems.ts";
import { signIn } from "./calls.ts";

/** Signing in by phone and code; then back to where one came from (?to=). */
export default function SignInPage() {
  const words = useWords();
  const [, go] = useLocation();
  const to = new URLSearchParams(useSearch()).get("to");
  const queries = useQueryClient();
  const [phone, setPhone] = useState("");
  const [code, setCode] = useState("");
  const checks = useProblems([...phoneProblems(phone, words), ...codeProblems(code, words)]);
  const signing = useMutation({
    mutationFn: signIn,
    onSuccess: (me) => {
      queries.setQueryData(meKey, me);
      go(placeOfOurs(to), { replace: true });
    },
    onError: (error) => {
      const said = error instanceof Refused ? error.title : words.frame.unreachable;
      checks.refuse([{ fieldId: "code", words: said }]);
    },
  });
  return (
    <ResidentPage title={words.identity.signInTitle}>
      <p>{words.identity.signInWhy}</p>
      <form
        className="stack-wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (checks.check()) signing.mutate({ phone: digitsOf(phone), code: code.trim() });
        }}
      >
        <ErrorSummary problems={checks.problems} attempt={checks.attempt} />
        <PhoneCode
          purpose="sign-in"
          phone={phone}
          code={code}
          onPhone={setPhone}
          onCode={setCode}
          problems={checks.problems}
        />
        <Button type="submit" kind="primary" large wide busy={signing.isPending}>
          {words.identity.signIn}
        </Button>
      </form>
    </ResidentPage>
  );
}

/** Only a path of this site: an address that leads elsewhere would lend our name to a swindler. */
function placeOfOurs(to: string | null): string {
  return to !== null && /^\/(?![/\\])/.test(to) ? to : "/";
}
