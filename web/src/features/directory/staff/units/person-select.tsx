import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useSettled } from "../../../../workbench/pickers/settled.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { listPeople } from "../calls.ts";

export interface PickedPerson {
  id: string;
  name: string;
}

interface PersonSelectProps {
  id: string;
  value: PickedPerson | null;
  onChange: (person: PickedPerson | null) => void;
}

/** Picks a person of the register; people of the same name are told apart by their posts and masked number. */
export function PersonSelect({ id, value, onChange }: PersonSelectProps) {
  const { directory, frame } = useWords();
  const [typed, setTyped] = useState("");
  const text = useSettled(typed.trim());
  const found = useQuery({
    queryKey: ["people", "picked", text],
    queryFn: () => listPeople({ text }),
    enabled: text !== "",
  });
  const people = found.data?.people ?? [];
  return (
    <Select
      id={id}
      className="picker"
      aria-label={directory.person}
      placeholder={directory.personHint}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={text === "" ? directory.personHint : found.isPending ? frame.searching : directory.personNone}
      options={people.map((person) => ({ value: person.id, label: person.name, person }))}
      optionRender={({ data: { person } }) => (
        <div className="post-option">
          <span>{person.name}</span>
          <span className="soft small">
            {[person.phoneMasked, ...person.posts].filter((part) => part !== null).join(" · ")}
          </span>
        </div>
      )}
      labelInValue
      value={value === null ? null : { value: value.id, label: value.name }}
      onChange={(chosen: { value: string; label: string } | undefined) =>
        onChange(people.find((person) => person.id === chosen?.value) ?? null)
      }
    />
  );
}
