import { useMutation } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { useEffect, useRef } from "react";
import type { StaffRequest } from "../../../../api/staff-contract.ts";
import { WriteFailure } from "../../../../workbench/failure.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import { type MoveName, moveRequest } from "../calls.ts";
import { forgetRequests } from "../query-keys.ts";
import { movesOf, type OfferedMove, reasonsIn } from "./abilities.ts";

interface ActionBarProps {
  request: StaffRequest;
  /** Begun by its key; accepting needs no dialog. */
  accepting: boolean;
  onBegin: (name: MoveName) => void;
  onDone: (name: MoveName) => void;
  onGiveUp: () => void;
}

/** The likely steps as buttons, all others in a menu; what cannot be done now says why. */
export function ActionBar({ request: one, accepting, onBegin, onDone, onGiveUp }: ActionBarProps) {
  const { moves, request } = useWords();
  const { first, rest } = movesOf(one.state, one.abilities);
  const open = rest.filter(({ refusedBecause }) => refusedBecause === null);
  const reasons: Record<string, string> = request.refusedBecause;
  const itemOf = ({ name, refusedBecause }: OfferedMove) => ({
    key: name,
    label: moves[name].button,
    disabled: refusedBecause !== null,
    danger: name === "reject-request" && refusedBecause === null,
  });
  /** What cannot be done now, under the reason why not. */
  const groupOf = (reason: string) => ({
    key: reason,
    type: "group" as const,
    label: request.notNow({ why: reasons[reason] ?? request.refusedBecause.other }),
    children: rest.filter(({ refusedBecause }) => refusedBecause === reason).map(itemOf),
  });
  const accept = useMutation({
    mutationFn: () => moveRequest(one.id, one.version, { name: "accept-request", input: {} }),
    onSuccess: () => {
      onDone("accept-request");
      return forgetRequests();
    },
    // Somebody may have been first: the page shows it, and the sentence says it.
    onError: () => {
      onGiveUp();
      return forgetRequests();
    },
  });
  const started = useRef(false);
  useEffect(() => {
    if (accepting && !started.current) accept.mutate();
    started.current = accepting;
  }, [accepting, accept.mutate]);
  if (first.length === 0 && rest.length === 0) return <p className="soft">{request.nothingToDo}</p>;
  return (
    <>
      <div className="action-bar">
        {first.map((name, index) => (
          <Button
            key={name}
            type={index === 0 ? "primary" : "default"}
            loading={name === "accept-request" && accept.isPending}
            onClick={() => onBegin(name)}
          >
            {moves[name].button}
          </Button>
        ))}
        {rest.length > 0 && (
          <Dropdown
            trigger={["click"]}
            menu={{
              items: [...open.map(itemOf), ...reasonsIn(rest).map(groupOf)],
              onClick: ({ key }) => onBegin(key as MoveName),
            }}
          >
            <Button aria-haspopup="menu">{request.more}</Button>
          </Dropdown>
        )}
      </div>
      <WriteFailure error={accept.error} />
    </>
  );
}
