import { Table, Typography } from "antd";
import { StaffPage } from "./staff-page.tsx";
import { useWords } from "./words/words.tsx";

/** What has to be done today, sorted by what hurts first. */
export default function TodayPage() {
  const { today } = useWords();
  return (
    <StaffPage title={today.title}>
      <Table
        size="small"
        pagination={false}
        dataSource={[]}
        locale={{ emptyText: <Typography.Text>{today.empty}</Typography.Text> }}
        columns={[
          { key: "number", title: today.number },
          { key: "what", title: today.what },
          { key: "where", title: today.where },
          { key: "who", title: today.who },
          { key: "due", title: today.due },
          { key: "state", title: today.state },
        ]}
      />
    </StaffPage>
  );
}
