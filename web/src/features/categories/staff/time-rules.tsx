import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState } from "react";
import { useIsAdministrator } from "../../../workbench/me.ts";
import { queries } from "../../../workbench/queries.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { showTimeRules } from "./calls.ts";
import { ChangeTimeRulesDialog } from "./change-time-rules-dialog.tsx";

/** What holds for every category: how far a suspension reaches, how much an extension adds, whom lateness climbs to. */
export function TimeRulesPart() {
  const { administration } = useWords();
  const isAdministrator = useIsAdministrator();
  const [changing, setChanging] = useState(false);
  const [said, setSaid] = useState(false);
  const rules = useQuery({ queryKey: ["time-rules"], queryFn: showTimeRules });
  if (!rules.isSuccess) return null;
  const { suspensionDays, extensionPercent, lateSteps, source } = rules.data;
  return (
    <section className="panel stack" aria-labelledby="time-rules">
      <h2 id="time-rules">{administration.timeRules}</h2>
      {said && <Alert type="success" showIcon role="status" title={administration.timeRulesChanged} />}
      <ul>
        <li>{administration.suspensionRule({ days: suspensionDays })}</li>
        <li>{administration.extensionRule({ percent: extensionPercent })}</li>
        {lateSteps.map(({ workingDays, tells }) => (
          <li key={workingDays}>
            {administration.lateStepRule({ days: workingDays, who: administration.lateTells[tells] })}
          </li>
        ))}
      </ul>
      <p className="soft small">{administration.timeRulesSource({ source })}</p>
      {isAdministrator && (
        <p>
          <Button onClick={() => setChanging(true)}>{administration.timeRulesChange}</Button>
        </p>
      )}
      {changing && (
        <ChangeTimeRulesDialog
          rules={rules.data}
          onClose={() => setChanging(false)}
          onChanged={() => {
            setChanging(false);
            setSaid(true);
            void queries.invalidateQueries({ queryKey: ["time-rules"] });
          }}
        />
      )}
    </section>
  );
}
