import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import type { Procedure, SupportRule } from "../../../api/staff-contract.ts";
import { ReadFailure } from "../../../workbench/failure.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { queries } from "../../../workbench/queries.ts";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { listProcedures, listSupportRules } from "./calls.ts";
import { SupportRuleDialog } from "./support-rule-dialog.tsx";
import "./deliberations.css";

/** By which rules topics are decided: how much support they need, through which steps they go, with the sources. */
export default function RulesPage() {
  const { deliberations } = useWords();
  const procedures = useQuery({ queryKey: ["procedures"], queryFn: listProcedures });
  const rules = useQuery({ queryKey: ["support-rules"], queryFn: listSupportRules });
  const [setting, setSetting] = useState(false);
  const failed = [procedures, rules].find(({ isError }) => isError);
  const done = () => {
    setSetting(false);
    void queries.invalidateQueries({ queryKey: ["support-rules"] });
  };
  return (
    <StaffPage title={deliberations.rulesTitle}>
      <div className="topic-rules">
        <p>{deliberations.rulesLead}</p>
        {failed && <ReadFailure error={failed.error} onRetry={() => void failed.refetch()} />}
        {(procedures.isPending || rules.isPending) && <Skeleton active={false} paragraph={{ rows: 8 }} />}
        {rules.data !== undefined && (
          <section className="topic-part">
            <h2>{deliberations.supportRules}</h2>
            <ul>
              {rules.data.rules.map((rule) => (
                <SupportLine key={`${rule.startsOn} ${rule.source}`} rule={rule} />
              ))}
            </ul>
            {rules.data.maySet && <Button onClick={() => setSetting(true)}>{deliberations.setRule}</Button>}
          </section>
        )}
        {procedures.data !== undefined && (
          <section className="topic-part">
            <h2>{deliberations.procedures}</h2>
            {procedures.data.procedures.map((procedure) => (
              <ProcedurePart
                key={`${procedure.code} ${procedure.edition}`}
                procedure={procedure}
                mayPut={procedures.data.mayPut && isNewest(procedure, procedures.data.procedures)}
              />
            ))}
          </section>
        )}
      </div>
      {setting && <SupportRuleDialog onClose={() => setSetting(false)} onDone={done} />}
    </StaffPage>
  );
}

function isNewest({ code, edition }: Procedure, all: readonly Procedure[]): boolean {
  return all.every((other) => other.code !== code || other.edition <= edition);
}

function SupportLine({ rule }: { rule: SupportRule }) {
  const { deliberations } = useWords();
  const { dayOf } = useMoments();
  const how =
    rule.people === null
      ? deliberations.percent({ count: rule.percent ?? 0 })
      : deliberations.people({ count: rule.people });
  const { youngest, collectDays: collect, answerDays: answer } = rule;
  return (
    <li>
      <p>
        {deliberations.supportRule({ how, youngest, collect, answer })}{" "}
        <span className="soft small">
          {rule.startsOn < "2001"
            ? deliberations.fromTheStart
            : deliberations.startsOn({ day: dayOf(rule.startsOn) })}
          {rule.inForce && ` · ${deliberations.inForce}`}
        </span>
      </p>
      <p className="soft small">{rule.source}</p>
    </li>
  );
}

function ProcedurePart({ procedure, mayPut }: { procedure: Procedure; mayPut: boolean }) {
  const { deliberations } = useWords();
  const { locale } = useLocale();
  const { dayOf } = useMoments();
  const { name, nameEn, edition, effectiveFrom, inForce, source, stages } = procedure;
  return (
    <section className="topic-part">
      <h3>
        {locale === "en" ? nameEn : name}{" "}
        <span className="soft small">
          {deliberations.since({ edition, day: dayOf(effectiveFrom) })}
          {inForce && ` · ${deliberations.inForce}`}
        </span>
      </h3>
      <ol className="topic-stages">
        {stages.map((stage) => (
          <li key={stage.code}>
            <p>
              {locale === "en" ? stage.nameEn : stage.name}{" "}
              <span className="soft small">
                {[
                  deliberations.who[stage.who],
                  stage.noticeDays > 0 && deliberations.noticeDays({ days: stage.noticeDays }),
                  stage.lastsDays > 0 && deliberations.lastsDays({ days: stage.lastsDays }),
                  stage.quorum !== null && deliberations.quorum(stage.quorum),
                  stage.decides && deliberations.decides,
                  deliberations.ifFails[stage.onFailure],
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </p>
          </li>
        ))}
      </ol>
      <p className="soft small topic-source">{source}</p>
      {mayPut && <Link href={`/deliberation-rules/${procedure.code}`}>{deliberations.changeProcedure}</Link>}
    </section>
  );
}
