import { Button, Form, Input } from "antd";
import { useEffect } from "react";
import { useWords } from "./words/words.tsx";

export interface StaffProof {
  userName: string;
  password: string;
}

/** The staff's way in: user name and password. */
export function SignInPage({ onSignIn, busy }: { onSignIn: (proof: StaffProof) => void; busy: boolean }) {
  const { signIn, frame } = useWords();
  useEffect(() => {
    document.title = `${signIn.title} · ${frame.siteName}`;
  }, [signIn.title, frame.siteName]);
  return (
    <main id="main" className="sign-in">
      <h1>{signIn.title}</h1>
      <Form<StaffProof> layout="vertical" requiredMark={false} size="large" onFinish={onSignIn}>
        <Form.Item
          name="userName"
          label={signIn.userName}
          rules={[{ required: true, whitespace: true, message: signIn.userNameMissing }]}
        >
          <Input autoComplete="username" autoCapitalize="none" />
        </Form.Item>
        <Form.Item
          name="password"
          label={signIn.password}
          rules={[{ required: true, message: signIn.passwordMissing }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy}>
          {signIn.signIn}
        </Button>
      </Form>
      <p>{signIn.forgot}</p>
    </main>
  );
}
