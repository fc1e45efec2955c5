import { Button, Form, Input } from "antd";
import type { SecondFactorSecret } from "../../../api/staff-contract.ts";
import { WriteFailure } from "../../../workbench/failure.tsx";
import { useWords } from "../../../workbench/words/words.tsx";

interface ScanCodeFormProps {
  secret: SecondFactorSecret;
  busy: boolean;
  failure: unknown;
  onCode: (code: string) => void;
}

/** The code to be scanned, the same to be typed, and the field for the first six digits. */
export function ScanCodeForm({ secret, busy, failure, onCode }: ScanCodeFormProps) {
  const { identity } = useWords();
  return (
    <div className="stack">
      <p>{identity.secondFactorScan}</p>
      <img
        className="qr"
        width={180}
        height={180}
        alt={identity.secondFactorQr}
        src={`data:image/svg+xml;utf8,${encodeURIComponent(secret.qrSvg)}`}
      />
      <p>
        {identity.secondFactorSecret} <code className="secret">{secret.secret}</code>
      </p>
      <Form<{ code: string }>
        layout="vertical"
        requiredMark={false}
        style={{ maxWidth: 260 }}
        onFinish={({ code }) => onCode(code)}
      >
        <Form.Item
          name="code"
          label={identity.code}
          normalize={(typed: string) => typed.replace(/\D/g, "").slice(0, 6)}
          rules={[{ pattern: /^\d{6}$/, required: true, message: identity.codeMissing }]}
        >
          <Input inputMode="numeric" autoComplete="one-time-code" />
        </Form.Item>
        <WriteFailure error={failure} />
        <Button type="primary" htmlType="submit" loading={busy}>
          {identity.secondFactorConfirm}
        </Button>
      </Form>
    </div>
  );
}
