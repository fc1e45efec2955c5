import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { answered, api } from "../api/client.ts";
import type { CodePurpose } from "../api/contract.ts";
import { Refused } from "../api/problem.ts";
import { Button } from "../ui/button.tsx";
import type { FieldProblem } from "../ui/error-summary.tsx";
import { Notice } from "../ui/notice.tsx";
import { useOnline } from "../ui/offline-note.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useMe } from "./me.ts";
import { useWords } from "./words/words.tsx";
import type { ResidentWords } from "./words/zh-CN.ts";

interface PhoneCodeProps {
  purpose: CodePurpose;
  phone: string;
  code: string;
  onPhone: (phone: string) => void;
  onCode: (code: string) => void;
  problems: readonly FieldProblem[];
}

/** A phone number and the code that proves it: used where one signs in and where one files. */
export function PhoneCode({ purpose, phone, code, onPhone, onCode, problems }: PhoneCodeProps) {
  const words = useWords();
  const online = useOnline();
  const demo = useMe()?.demo === true;
  const [asked, setAsked] = useState(false);
  const [secondsLeft, startCountdown] = useCountdown();
  const sending = useMutation({
    mutationFn: () => answered(api.POST("/api/identity/send-code", { body: { phone: digitsOf(phone), purpose } })),
    onSuccess: ({ resendAfterSeconds }) => startCountdown(resendAfterSeconds),
  });
  const shown = asked ? [...problems, ...phoneProblems(phone, words)] : problems;
  const errorOf = (fieldId: string) => shown.find((problem) => problem.fieldId === fieldId)?.words;
  const send = () => {
    setAsked(true);
    if (phoneProblems(phone, words).length === 0) sending.mutate();
  };

  return (
    <div className="stack">
      <TextField
        id="phone"
        label={words.filing.phone}
        type="tel"
        inputMode="tel"
        autoComplete="tel-national"
        short
        value={phone}
        onChange={onPhone}
        error={errorOf("phone")}
      />
      {online ? (
        <Button
          busy={sending.isPending}
          disabledBecause={secondsLeft > 0 ? words.filing.sendCodeAgain({ seconds: secondsLeft }) : undefined}
          onClick={send}
        >
          {secondsLeft > 0 ? words.filing.sendCodeAgain({ seconds: secondsLeft }) : words.filing.sendCode}
        </Button>
      ) : (
        <Notice kind="warn">
          <p>{words.filing.noNetworkForCode}</p>
        </Notice>
      )}
      {demo && (
        <Notice>
          <p>{words.own.demoHint}</p>
          <a href="/demo/messages" target="_blank" rel="noreferrer" className="link-line">
            {words.own.demoLook}
          </a>
        </Notice>
      )}
      <p role="status" className="soft">
        {sending.isSuccess && words.filing.codeSent({ phone: digitsOf(phone) })}
      </p>
      {sending.isError && (
        <Notice kind="danger" urgent>
          <p>{sending.error instanceof Refused ? sending.error.title : words.frame.unreachable}</p>
        </Notice>
      )}
      <TextField
        id="code"
        label={words.filing.code}
        hint={words.filing.codeHint}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        short
        value={code}
        onChange={onCode}
        error={errorOf("code")}
      />
    </div>
  );
}

/** People type spaces and hyphens into numbers; +86 comes from address books. */
export function digitsOf(phone: string): string {
  return phone.replace(/^\s*(\+|00)86/, "").replace(/\D/g, "");
}

export function phoneProblems(phone: string, words: ResidentWords): FieldProblem[] {
  const digits = digitsOf(phone);
  const fault = (said: string) => [{ fieldId: "phone", words: said }];
  if (digits === "") return fault(words.filing.phoneMissing);
  if (digits.length !== 11) return fault(words.filing.phoneWrong({ digits: digits.length }));
  return digits.startsWith("1") ? [] : fault(words.filing.phoneUnknown);
}

export function codeProblems(code: string, words: ResidentWords): FieldProblem[] {
  return /^\d{6}$/.test(code.trim()) ? [] : [{ fieldId: "code", words: words.filing.codeMissing }];
}

function useCountdown(): [secondsLeft: number, start: (seconds: number) => void] {
  const [secondsLeft, setSecondsLeft] = useState(0);
  const running = secondsLeft > 0;
  useEffect(() => {
    if (!running) return;
    const tick = setInterval(() => setSecondsLeft((left) => left - 1), 1000);
    return () => clearInterval(tick);
  }, [running]);
  return [secondsLeft, setSecondsLeft];
}
