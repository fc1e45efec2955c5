import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useLocation, useSearch } from "wouter";
import { Refused } from "../../../api/problem.ts";
import { DemoNotice } from "../../../workbench/demo-notice.tsx";
import { meKey } from "../../../workbench/me.ts";
import { queries } from "../../../workbench/queries.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { signInStaff } from "./calls.ts";
import { CodeStep } from "./code-step.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { PasswordStep } from "./password-step.tsx";
import "./sign-in-page.css";

/** The staff's way in: user name and password, then the second factor where there is one; then back to where one was going. */
export default function SignInPage() {
  const { identity, frame } = useWords();
  const [, go] = useLocation();
  const to = new URLSearchParams(useSearch()).get("to");
  /** Kept while the second factor is asked for. */
  const [proven, setProven] = useState<{ userName: string; password: string } | null>(null);
  const signing = useMutation({
    mutationFn: signInStaff,
    onSuccess: (me) => {
      queries.clear();
      queries.setQueryData(meKey, me);
      go(placeOfOurs(to), { replace: true });
    },
    onError: (error, { userName, password }) => {
      if (error instanceof Refused && error.code === "second-factor-needed") setProven({ userName, password });
    },
  });
  useEffect(() => {
    document.title = `${identity.signInTitle} · ${frame.siteName}`;
  }, [identity.signInTitle, frame.siteName]);
  return (
    <>
      <DemoNotice />
      <main id="main" className="sign-in">
        <div className="sign-in-head">
          <span>{frame.siteName}</span>
          <LanguageSwitch />
        </div>
        {proven === null ? (
          <PasswordStep busy={signing.isPending} failure={signing.error} onProof={(proof) => signing.mutate(proof)} />
        ) : (
          <CodeStep
            busy={signing.isPending}
            failure={signing.error}
            onCode={(code) => signing.mutate({ ...proven, code })}
            onOther={() => {
              signing.reset();
              setProven(null);
            }}
          />
        )}
      </main>
    </>
  );
}

/** Only a path of this site: an address that leads elsewhere would lend our name to a swindler. */
function placeOfOurs(to: string | null): string {
  return to !== null && /^\/(?![/\\])/.test(to) ? to : "/";
}
