import { TopicsHere } from "../features/deliberations/topics-here.tsx";
import { CommunityCouncils } from "../features/directory/community-councils.tsx";
import { usePlace } from "./me.ts";
import { ResidentPage } from "./resident-page.tsx";
import { useWords } from "./words/words.tsx";

/** The community the reader lives in: what is being decided here, and its councils. */
export default function CommunityPage() {
  const { community } = useWords();
  const place = usePlace();
  return (
    <ResidentPage title={community.title}>
      <p>{place === null ? community.whereUnknown : community.where(place)}</p>
      <TopicsHere />
      {place !== null && <CommunityCouncils community={place.community} />}
    </ResidentPage>
  );
}
