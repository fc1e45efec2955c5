import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Form, Input } from "antd";
import { Refused } from "../../../api/problem.ts";
import { WriteFailure } from "../../../workbench/failure.tsx";
import { staffAccountOf, useMe } from "../../../workbench/me.ts";
import { queries } from "../../../workbench/queries.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { changePassword } from "./calls.ts";
import { sessionsKey } from "./session-list.tsx";

interface Passwords {
  currentPassword: string;
  newPassword: string;
}

/** Which field a refusal speaks of. */
const fieldOfRefusal: Record<string, keyof Passwords> = {
  "credentials-wrong": "currentPassword",
  "password-too-weak": "newPassword",
};

/** Changing one's password. */
export function PasswordForm() {
  const { identity } = useWords();
  const [form] = Form.useForm<Passwords>();
  const userName = staffAccountOf(useMe().data)?.userName ?? "";
  const changing = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      form.resetFields();
      void queries.invalidateQueries({ queryKey: sessionsKey });
    },
    onError: (error) => {
      const field = error instanceof Refused ? fieldOfRefusal[error.code] : undefined;
      if (field !== undefined && error instanceof Refused) {
        form.setFields([{ name: field, errors: [error.title] }]);
        form.getFieldInstance(field)?.focus();
      }
    },
  });
  const atField = changing.error instanceof Refused && changing.error.code in fieldOfRefusal;
  return (
    <section className="stack">
      <h2>{identity.passwordTitle}</h2>
      {changing.isSuccess && <Alert type="success" showIcon title={identity.passwordChanged} />}
      <Form<Passwords>
        form={form}
        layout="vertical"
        requiredMark={false}
        style={{ maxWidth: 400 }}
        onFinish={(passwords) => changing.mutate(passwords)}
      >
        {/* For password managers: whose password this is. */}
        <input
          className="visually-hidden"
          type="text"
          autoComplete="username"
          value={userName}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        <Form.Item
          name="currentPassword"
          label={identity.currentPassword}
          rules={[{ required: true, message: identity.passwordMissing }]}
        >
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="newPassword"
          label={identity.newPassword}
          extra={identity.newPasswordHint}
          rules={[{ required: true, min: 10, message: identity.newPasswordShort }]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        {!atField && <WriteFailure error={changing.error} />}
        <Button htmlType="submit" loading={changing.isPending}>
          {identity.changePassword}
        </Button>
      </Form>
    </section>
  );
}
