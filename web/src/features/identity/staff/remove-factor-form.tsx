import { Button, Form, Input } from "antd";
import { WriteFailure } from "../../../workbench/failure.tsx";
import { useWords } from "../../../workbench/words/words.tsx";

interface RemoveFactorFormProps {
  busy: boolean;
  failure: unknown;
  onPassword: (password: string) => void;
  onCancel: () => void;
}

/** The password once more, before the second factor goes. */
export function RemoveFactorForm({ busy, failure, onPassword, onCancel }: RemoveFactorFormProps) {
  const { identity, frame } = useWords();
  return (
    <Form<{ password: string }>
      layout="vertical"
      requiredMark={false}
      style={{ maxWidth: 400 }}
      onFinish={({ password }) => onPassword(password)}
    >
      <Form.Item
        name="password"
        label={identity.password}
        extra={identity.secondFactorRemoveHint}
        rules={[{ required: true, message: identity.passwordMissing }]}
      >
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <WriteFailure error={failure} />
      <div className="row">
        <Button danger htmlType="submit" loading={busy}>
          {identity.secondFactorRemove}
        </Button>
        <Button onClick={onCancel}>{frame.cancel}</Button>
      </div>
    </Form>
  );
}
