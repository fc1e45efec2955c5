import { useState } from "react";
import { useLocation } from "wouter";
import { useWords } from "../../resident/words/words.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";

/** From a number on paper to its page. */
export function LookUp() {
  const words = useWords();
  const [, go] = useLocation();
  const [number, setNumber] = useState("");
  const [missing, setMissing] = useState(false);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(number.trim() === "");
        if (number.trim() !== "") go(`/r/${encodeURIComponent(number.trim())}`);
      }}
    >
      <TextField
        id="number"
        label={words.matter.lookUp}
        hint={words.matter.lookUpHint}
        autoComplete="off"
        short
        value={number}
        onChange={setNumber}
        error={missing ? words.matter.lookUpMissing : undefined}
      />
      <Button type="submit">{words.matter.lookUpGo}</Button>
    </form>
  );
}
