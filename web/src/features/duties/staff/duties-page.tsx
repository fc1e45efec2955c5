import { Tabs } from "antd";
import { useState } from "react";
import { useIsAdministrator } from "../../../workbench/me.ts";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { DutyTable } from "./duty-table.tsx";
import { IdleDuties } from "./idle-duties.tsx";
import { Trial } from "./trial.tsx";
import "./duties-page.css";

/** 定格定人定责: everybody may read the duty table; an administrator changes it, and tries changes before. */
export default function DutiesPage() {
  const { duties } = useWords();
  const isAdministrator = useIsAdministrator();
  const [tab, setTab] = useState(window.location.hash === "#idle" ? "idle" : "table");
  return (
    <StaffPage title={duties.title}>
      <p className="duties-lead">{duties.lead}</p>
      {isAdministrator ? (
        <Tabs
          activeKey={tab}
          onChange={setTab}
          items={[
            { key: "table", label: duties.tabs.table, children: <DutyTable /> },
            { key: "trial", label: duties.tabs.trial, children: <Trial /> },
            { key: "idle", label: duties.tabs.idle, children: <IdleDuties /> },
          ]}
        />
      ) : (
        <DutyTable />
      )}
    </StaffPage>
  );
}
