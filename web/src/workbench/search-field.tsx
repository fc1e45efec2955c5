import { Input } from "antd";

interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
}

/** The field over a list: what one types narrows it. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <Input
      className="search-input"
      type="search"
      aria-label={label}
      placeholder={label}
      maxLength={50}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
