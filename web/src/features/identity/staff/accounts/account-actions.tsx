import { useMutation } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import type { StaffAccount } from "../../../../api/staff-contract.ts";
import { WriteFailure } from "../../../../workbench/failure.tsx";
import { FormDialog } from "../../../../workbench/form-dialog.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import { disableAccount, enableAccount, resetPassword } from "../calls.ts";
import type { FirstPassword } from "./first-password-dialog.tsx";

interface AccountActionsProps {
  account: StaffAccount;
  onGiven: (given: FirstPassword) => void;
  onChanged: (said: string) => void;
}

/** Whether an account is in use, and what an administrator does with it. */
export function AccountActions({ account, onGiven, onChanged }: AccountActionsProps) {
  const { administration, request } = useWords();
  const [asking, setAsking] = useState<"reset" | "disable" | null>(null);
  const enabling = useMutation({
    mutationFn: () => enableAccount(account.id),
    onSuccess: () => onChanged(administration.accountEnabled),
  });
  const disabled = account.disabledAt !== null;
  return (
    <div className="row">
      <span className={disabled ? "soft" : undefined}>
        {disabled ? administration.disabled : administration.active}
      </span>
      {disabled ? (
        <Button loading={enabling.isPending} onClick={() => enabling.mutate()}>
          {administration.enable}
        </Button>
      ) : (
        <Dropdown
          trigger={["click"]}
          menu={{
            items: [
              { key: "reset", label: administration.resetPassword, onClick: () => setAsking("reset") },
              { key: "disable", danger: true, label: administration.disable, onClick: () => setAsking("disable") },
            ],
          }}
        >
          <Button aria-haspopup="menu" aria-label={`${request.more} ${account.userName}`}>
            {request.more}
          </Button>
        </Dropdown>
      )}
      <WriteFailure error={enabling.error} />
      {asking === "reset" && (
        <ResetDialog
          account={account}
          onClose={() => setAsking(null)}
          onGiven={(given) => {
            setAsking(null);
            onGiven(given);
          }}
        />
      )}
      {asking === "disable" && (
        <DisableDialog
          account={account}
          onClose={() => setAsking(null)}
          onDisabled={() => {
            setAsking(null);
            onChanged(administration.accountDisabled);
          }}
        />
      )}
    </div>
  );
}

interface DialogProps {
  account: StaffAccount;
  onClose: () => void;
}

function ResetDialog({ account, onClose, onGiven }: DialogProps & { onGiven: (given: FirstPassword) => void }) {
  const { administration } = useWords();
  const { userName } = account;
  const resetting = useMutation({
    mutationFn: () => resetPassword(account.id),
    onSuccess: ({ initialPassword }) => onGiven({ userName, initialPassword }),
    gcTime: 0,
  });
  return (
    <FormDialog
      title={administration.resetPassword}
      lead={administration.resetPasswordText({ userName })}
      submit={administration.resetPassword}
      busy={resetting.isPending}
      failure={resetting.error}
      onClose={onClose}
      onSubmit={() => resetting.mutate()}
    />
  );
}

function DisableDialog({ account, onClose, onDisabled }: DialogProps & { onDisabled: () => void }) {
  const { administration } = useWords();
  const disabling = useMutation({ mutationFn: () => disableAccount(account.id), onSuccess: onDisabled });
  return (
    <FormDialog
      title={administration.disable}
      lead={administration.disableText({ userName: account.userName })}
      submit={administration.disable}
      danger
      busy={disabling.isPending}
      failure={disabling.error}
      onClose={onClose}
      onSubmit={() => disabling.mutate()}
    />
  );
}
