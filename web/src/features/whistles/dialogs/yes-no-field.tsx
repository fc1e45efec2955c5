import { Radio } from "antd";
import { useWords } from "../../../workbench/words/words.tsx";

interface YesNoFieldProps {
  label: string;
  error?: string | null;
  value: boolean | null;
  onChange: (yes: boolean) => void;
}

/** A question with two answers. */
export function YesNoField({ label, error, value, onChange }: YesNoFieldProps) {
  const { whistles } = useWords();
  return (
    <fieldset className="whistle-question">
      <legend>{label}</legend>
      <Radio.Group
        value={value}
        onChange={({ target }) => onChange(target.value as boolean)}
        options={[
          { value: true, label: whistles.yes },
          { value: false, label: whistles.no },
        ]}
      />
      {error && <p className="labelled-error">{error}</p>}
    </fieldset>
  );
}
