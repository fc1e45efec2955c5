import { Alert, Button, Input } from "antd";
import { WriteFailure } from "../../../workbench/failure.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import type { Address, Choices } from "../calls.ts";
import { canSubscribe } from "../subscribe.ts";
import { looksLikeCode, looksLikeEmail, useAddresses, useOneField } from "../use-addresses.ts";
import { inWechat, useWechatReturn } from "../use-wechat.ts";
import "./messages.css";

/** Where one is told besides one's phone: e-mail addresses with their code, and this browser. */
export function Addresses({ choices }: { choices: Choices }) {
  const { notices } = useWords();
  const { adding, confirming, removing, subscribing } = useAddresses();
  const connecting = useWechatReturn();
  const failure = [adding, confirming, removing, subscribing, connecting].find(({ isError }) => isError)?.error;
  const { addresses, available, pushKey, wechatLink } = choices;
  return (
    <section className="stack">
      <h2>{notices.where}</h2>
      <p className="soft">{notices.whereLead}</p>
      {addresses.length > 0 && (
        <ul className="messages">
          {addresses.map((address) => (
            <li key={address.id} className="message">
              <div className="row">
                <span>
                  {notices.channels[address.channel]} {address.label}
                </span>
                <Button
                  type="text"
                  aria-label={notices.removeAddress({ label: address.label })}
                  loading={removing.isPending}
                  onClick={() => removing.mutate(address.id)}
                >
                  {notices.remove}
                </Button>
              </div>
              {!address.confirmed && address.channel === "wechat" && <p className="soft">{notices.wechatLooking}</p>}
              {!address.confirmed && address.channel === "email" && (
                <Confirming
                  address={address}
                  busy={confirming.isPending}
                  onCode={(code) => confirming.mutate({ addressId: address.id, code })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <WriteFailure error={failure} />
      {available.includes("email") && (
        <AddingEmail busy={adding.isPending} onEmail={(email) => adding.mutate(email)} />
      )}
      {adding.isSuccess && <Alert type="info" showIcon role="status" title={notices.codeSent} />}
      {wechatLink !== null &&
        (inWechat() ? (
          <div>
            <Button href={wechatLink}>{notices.connectWechat}</Button>
          </div>
        ) : (
          <p className="soft">{notices.openInWechat}</p>
        ))}
      {pushKey !== null && canSubscribe() && (
        <div>
          <Button loading={subscribing.isPending} onClick={() => subscribing.mutate(pushKey)}>
            {notices.subscribe}
          </Button>
        </div>
      )}
      {subscribing.isSuccess && (
        <Alert
          type={subscribing.data === "done" ? "success" : "warning"}
          showIcon
          role="status"
          title={notices.subscriptions[subscribing.data]}
        />
      )}
    </section>
  );
}

function AddingEmail({ busy, onEmail }: { busy: boolean; onEmail: (email: string) => void }) {
  const { notices } = useWords();
  const field = useOneField(looksLikeEmail, onEmail);
  return (
    <form className="stack" noValidate onSubmit={field.onSubmit}>
      <Labelled label={notices.email} hint={notices.emailHint} error={field.wrong ? notices.emailWrong : null}>
        {(ties) => (
          <Input
            {...ties}
            type="email"
            autoComplete="email"
            maxLength={200}
            value={field.value}
            onChange={({ target }) => field.setValue(target.value)}
          />
        )}
      </Labelled>
      <div>
        <Button htmlType="submit" loading={busy}>
          {notices.addEmail}
        </Button>
      </div>
    </form>
  );
}

interface ConfirmingProps {
  address: Address;
  busy: boolean;
  onCode: (code: string) => void;
}

function Confirming({ address, busy, onCode }: ConfirmingProps) {
  const { notices } = useWords();
  const field = useOneField(looksLikeCode, onCode);
  return (
    <form className="row" noValidate onSubmit={field.onSubmit}>
      <Labelled label={notices.code({ label: address.label })} error={field.wrong ? notices.codeWrong : null}>
        {(ties) => (
          <Input
            {...ties}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            value={field.value}
            onChange={({ target }) => field.setValue(target.value)}
          />
        )}
      </Labelled>
      <Button htmlType="submit" loading={busy}>
        {notices.confirmEmail}
      </Button>
    </form>
  );
}
