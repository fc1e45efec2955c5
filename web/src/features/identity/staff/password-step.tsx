import { Button, Form, Input } from "antd";
import { Refused } from "../../../api/problem.ts";
import { WriteFailure } from "../../../workbench/failure.tsx";
import { useWords } from "../../../workbench/words/words.tsx";

interface PasswordStepProps {
  busy: boolean;
  failure: unknown;
  onProof: (proof: { userName: string; password: string }) => void;
}

/** User name and password. Which of the two was wrong is not told, and shown at the password. */
export function PasswordStep({ busy, failure, onProof }: PasswordStepProps) {
  const { identity } = useWords();
  const wrong = failure instanceof Refused && failure.code === "credentials-wrong" ? failure.title : null;
  return (
    <>
      <h1>{identity.signInTitle}</h1>
      <Form<{ userName: string; password: string }>
        layout="vertical"
        requiredMark={false}
        size="large"
        onFinish={({ userName, password }) => onProof({ userName: userName.trim(), password })}
      >
        <Form.Item
          name="userName"
          label={identity.userName}
          rules={[{ required: true, whitespace: true, message: identity.userNameMissing }]}
        >
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item
          name="password"
          label={identity.password}
          rules={[{ required: true, message: identity.passwordMissing }]}
          {...(wrong !== null && {
            validateStatus: "error",
            extra: (
              <span role="alert" className="sign-in-wrong">
                {wrong}
              </span>
            ),
          })}
        >
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        {wrong === null && !(failure instanceof Refused && failure.code === "second-factor-needed") && (
          <WriteFailure error={failure} />
        )}
        <Button type="primary" htmlType="submit" block loading={busy}>
          {identity.signIn}
        </Button>
      </Form>
      <p className="soft">{identity.forgot}</p>
    </>
  );
}
