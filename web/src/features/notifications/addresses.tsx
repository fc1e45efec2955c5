import { Refused } from "../../api/problem.ts";
import { useMe } from "../../resident/me.ts";
import { useWords } from "../../resident/words/words.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { Address, Choices } from "./calls.ts";
import { canSubscribe } from "./subscribe.ts";
import { looksLikeCode, looksLikeEmail, useAddresses, useOneField } from "./use-addresses.ts";
import { inWechat, useWechatReturn } from "./use-wechat.ts";

/** Where a resident is told besides their phone: e-mail addresses with their code, and this browser. */
export function Addresses({ choices }: { choices: Choices }) {
  const words = useWords();
  const { notices } = words;
  const { adding, confirming, removing, subscribing } = useAddresses();
  const connecting = useWechatReturn();
  const failure = [adding, confirming, removing, subscribing, connecting].find(({ isError }) => isError)?.error;
  const { addresses, available, pushKey, wechatLink } = choices;
  return (
    <section className="stack">
      <h2 className="section-title">{notices.where}</h2>
      <p className="soft">{notices.whereLead}</p>
      {addresses.length > 0 && (
        <ul className="lines">
          {addresses.map((address) => (
            <li key={address.id} className="line">
              <span className="line-title">
                {notices.channels[address.channel]} {address.label}
              </span>
              {!address.confirmed && address.channel === "wechat" && <p className="soft">{notices.wechatLooking}</p>}
              {!address.confirmed && address.channel === "email" && (
                <Confirming
                  address={address}
                  busy={confirming.isPending}
                  onCode={(code) => confirming.mutate({ addressId: address.id, code })}
                />
              )}
              <Button
                kind="quiet"
                label={notices.removeAddress({ label: address.label })}
                busy={removing.isPending}
                onClick={() => removing.mutate(address.id)}
              >
                {notices.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {failure !== undefined && (
        <Notice kind="danger" urgent>
          <p>{failure instanceof Refused ? failure.title : words.frame.unreachable}</p>
        </Notice>
      )}
      {available.includes("email") && (
        <AddingEmail busy={adding.isPending} sent={adding.isSuccess} onEmail={(email) => adding.mutate(email)} />
      )}
      {wechatLink !== null &&
        (inWechat() ? (
          <a className="button button-plain" href={wechatLink}>
            {notices.connectWechat}
          </a>
        ) : (
          <p className="soft">{notices.openInWechat}</p>
        ))}
      {pushKey !== null && canSubscribe() && (
        <Button busy={subscribing.isPending} onClick={() => subscribing.mutate(pushKey)}>
          {notices.subscribe}
        </Button>
      )}
      {subscribing.isSuccess && (
        <Notice kind={subscribing.data === "done" ? "info" : "warn"}>
          <p>{notices.subscriptions[subscribing.data]}</p>
        </Notice>
      )}
    </section>
  );
}

function AddingEmail({ busy, sent, onEmail }: { busy: boolean; sent: boolean; onEmail: (email: string) => void }) {
  const { notices } = useWords();
  const field = useOneField(looksLikeEmail, onEmail);
  return (
    <form className="stack" noValidate onSubmit={field.onSubmit}>
      <TextField
        id="email"
        label={notices.email}
        hint={notices.emailHint}
        type="email"
        autoComplete="email"
        maxLength={200}
        value={field.value}
        onChange={field.setValue}
        error={field.wrong ? notices.emailWrong : undefined}
      />
      <Button type="submit" busy={busy}>
        {notices.addEmail}
      </Button>
      <p role="status" className="soft">
        {sent && notices.codeSent}
      </p>
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
  const demo = useMe()?.demo === true;
  const field = useOneField(looksLikeCode, onCode);
  return (
    <form className="stack" noValidate onSubmit={field.onSubmit}>
      <TextField
        id={`code-${address.id}`}
        label={notices.code({ label: address.label })}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        short
        value={field.value}
        onChange={field.setValue}
        error={field.wrong ? notices.codeWrong : undefined}
      />
      {demo && (
        <a href="/demo/messages" target="_blank" rel="noreferrer" className="link-line">
          {notices.demoLook}
        </a>
      )}
      <Button type="submit" busy={busy}>
        {notices.confirmEmail}
      </Button>
    </form>
  );
}
