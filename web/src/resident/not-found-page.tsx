import { LinkButton } from "../ui/button.tsx";
import { ResidentPage } from "./resident-page.tsx";
import { useWords } from "./words/words.tsx";

export default function NotFoundPage() {
  const { frame } = useWords();
  return (
    <ResidentPage title={frame.notFoundTitle}>
      <p>{frame.notFoundText}</p>
      <LinkButton href="/">{frame.toHome}</LinkButton>
    </ResidentPage>
  );
}
