import { Button } from "antd";
import type { StaffRequest } from "../../../../api/staff-contract.ts";
import { useMoments } from "../../../../workbench/moments.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import type { MoveName } from "../calls.ts";
import { PhotoStrip } from "../photos/photo-strip.tsx";
import { can } from "./abilities.ts";

interface PublicPartProps {
  request: StaffRequest;
  onBegin: (name: MoveName) => void;
}

/** What everybody may read of this request, and the way to change that. */
export function PublicPart({ request: one, onBegin }: PublicPartProps) {
  const { shared, moves } = useWords();
  const { moment } = useMoments();
  const { released } = one;
  const mayRelease = can(one.abilities, "release-for-public");
  if (released === null && !mayRelease) return null;
  const photos = one.photos.filter(({ id }) => released?.photoIds.includes(id));
  return (
    <section className="stack" id="public">
      <h2>{shared.public}</h2>
      {released === null ? (
        <p className="soft">{shared.publicNone}</p>
      ) : (
        <>
          <p className="request-words">{released.words}</p>
          {photos.length > 0 && <PhotoStrip photos={photos} />}
          <p className="small soft">{shared.publicSince({ moment: moment(released.at), post: released.post })}</p>
        </>
      )}
      {(mayRelease || can(one.abilities, "withdraw-release")) && (
        <p className="row">
          {mayRelease && (
            <Button onClick={() => onBegin("release-for-public")}>
              {released === null ? moves["release-for-public"].button : shared.changePublic}
            </Button>
          )}
          {released !== null && can(one.abilities, "withdraw-release") && (
            <Button onClick={() => onBegin("withdraw-release")}>{moves["withdraw-release"].button}</Button>
          )}
        </p>
      )}
    </section>
  );
}
