import { Segmented } from "antd";
import type { RequestScope } from "../../../../api/staff-contract.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { rememberScope } from "../home-scope.ts";
import { scopes } from "./asked.ts";

/** Mine, my unit's, my area's: remembered, because people work in one of them. */
export function ScopeSwitch({ scope, onChange }: { scope: RequestScope; onChange: (scope: RequestScope) => void }) {
  const { lists } = useWords();
  return (
    <Segmented<RequestScope>
      aria-label={lists.scope}
      name="scope"
      options={scopes.map((value) => ({ value, label: lists.scopes[value] }))}
      value={scope}
      onChange={(chosen) => {
        rememberScope(chosen);
        onChange(chosen);
      }}
    />
  );
}
