import { useMutation } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { useLocation } from "wouter";
import { answered, api } from "../api/client.ts";
import { staffAccountOf, useMe } from "./me.ts";
import { queries } from "./queries.ts";
import { useWords } from "./words/words.tsx";

const signOut = () => answered(api.POST("/api/identity/sign-out", { body: {} }));

/** Whoever is here, their own page, and the way out. */
export function AccountMenu() {
  const { frame } = useWords();
  const [, go] = useLocation();
  const account = staffAccountOf(useMe().data);
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      go("/sign-in");
      queries.clear();
    },
  });
  if (account === null) return null;
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          { key: "account", label: frame.account, onClick: () => go("/account") },
          { key: "sign-out", label: frame.signOut, onClick: () => leaving.mutate() },
        ],
      }}
    >
      <Button type="text" aria-haspopup="menu" loading={leaving.isPending}>
        {account.name}
      </Button>
    </Dropdown>
  );
}
