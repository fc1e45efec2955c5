import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { StaffRequest } from "../../../../api/staff-contract.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { openContact } from "../calls.ts";
import { forgetRequests } from "../query-keys.ts";
import { can } from "./abilities.ts";
import { ContactForm } from "./contact-form.tsx";

/** The reporter's contact. */
export function ContactPart({ request: one }: { request: StaffRequest }) {
  return <ContactOpening request={one} joinedId={null} masked={one.reporter.phoneMasked} />;
}

interface ContactOpeningProps {
  request: StaffRequest;
  /** Of somebody who joined; null: the reporter's. */
  joinedId: string | null;
  masked: string | null;
}

/** A contact, masked until somebody says why they need it. What was opened is gone when the page is left. */
export function ContactOpening({ request: one, joinedId, masked }: ContactOpeningProps) {
  const { request } = useWords();
  const [asking, setAsking] = useState(false);
  const opening = useMutation({
    mutationFn: (reason: string) => openContact(one.id, reason, joinedId),
    onSuccess: () => {
      setAsking(false);
      return forgetRequests();
    },
    // Names and numbers stay nowhere longer than they are looked at.
    gcTime: 0,
  });
  if (opening.data !== undefined) {
    return (
      <div role="status">
        {opening.data.name !== "" && <p>{opening.data.name}</p>}
        <p>
          <a href={`tel:${opening.data.phone}`}>{opening.data.phone}</a>
        </p>
      </div>
    );
  }
  if (masked === null) return <p className="soft">{request.noContact}</p>;
  return (
    <>
      <p>{masked}</p>
      {can(one.abilities, "open-contact") && !asking && (
        <Button onClick={() => setAsking(true)}>{request.openContact}</Button>
      )}
      {asking && (
        <ContactForm
          busy={opening.isPending}
          failure={opening.error}
          onReason={(reason) => opening.mutate(reason)}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}
