import { StaffPage } from "../staff-page.tsx";
import { useWords } from "../words/words.tsx";
import { Attention } from "./attention.tsx";

/** 今天要办 of somebody who is an administrator and nothing else: no requests, but what needs them. */
export default function AdministratorPage() {
  const { lists } = useWords();
  return (
    <StaffPage title={lists.todayTitle}>
      <Attention quiet={false} />
    </StaffPage>
  );
}
