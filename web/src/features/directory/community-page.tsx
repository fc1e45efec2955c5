import { usePlace } from "../../resident/me.ts";
import { ResidentPage } from "../../resident/resident-page.tsx";
import { useWords } from "../../resident/words/words.tsx";
import { EmptyState } from "../../ui/skeleton.tsx";
import { CommunityCouncils } from "./community-councils.tsx";

/** The community the reader lives in. */
export default function CommunityPage() {
  const { community } = useWords();
  const place = usePlace();
  return (
    <ResidentPage title={community.title}>
      <p>{place === null ? community.whereUnknown : community.where(place)}</p>
      {place !== null && <CommunityCouncils community={place.community} />}
      <EmptyState>{community.empty}</EmptyState>
    </ResidentPage>
  );
}
