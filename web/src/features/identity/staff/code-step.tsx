import { Button, Form, Input } from "antd";
import { Refused } from "../../../api/problem.ts";
import { WriteFailure } from "../../../workbench/failure.tsx";
import { useWords } from "../../../workbench/words/words.tsx";

interface CodeStepProps {
  busy: boolean;
  failure: unknown;
  onCode: (code: string) => void;
  onOther: () => void;
}

/** The second factor: six digits from the authenticator, sent as soon as the sixth is typed. */
export function CodeStep({ busy, failure, onCode, onOther }: CodeStepProps) {
  const { identity } = useWords();
  const asked = failure instanceof Refused && failure.code === "second-factor-needed";
  return (
    <>
      <h1>{identity.codeTitle}</h1>
      <Form<{ code: string }>
        layout="vertical"
        requiredMark={false}
        size="large"
        onFinish={({ code }) => onCode(code)}
      >
        <Form.Item
          name="code"
          label={identity.code}
          extra={identity.codeHint}
          normalize={(typed: string) => typed.replace(/\D/g, "").slice(0, 6)}
          rules={[{ pattern: /^\d{6}$/, required: true, message: identity.codeMissing }]}
        >
          <Input
            autoFocus
            inputMode="numeric"
            autoComplete="one-time-code"
            onChange={({ target }) => {
              const digits = target.value.replace(/\D/g, "");
              if (digits.length === 6 && !busy) onCode(digits);
            }}
          />
        </Form.Item>
        {!asked && <WriteFailure error={failure} />}
        <Button type="primary" htmlType="submit" block loading={busy}>
          {identity.signIn}
        </Button>
        <Button type="link" block onClick={onOther}>
          {identity.otherAccount}
        </Button>
      </Form>
    </>
  );
}
