import type { ReactNode } from "react";
import type { StaffRequest } from "../../../../api/staff-contract.ts";
import { LinkedTopics } from "../../../../workbench/linked-topics.tsx";
import { useWorksWithWhistles } from "../../../../workbench/me.ts";
import { useMoments } from "../../../../workbench/moments.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { ContactPart } from "./contact-part.tsx";
import { JoinedPart } from "./joined-part.tsx";
import { SheetPart } from "./sheet-part.tsx";
import { WhistlesPart } from "./whistles-part.tsx";

/** What matters besides: why it came here, where it is, whom to call, how it is timed. */
export function Facts({ request: one }: { request: StaffRequest }) {
  const { request, exports, matters, shared, whistles, deliberations } = useWords();
  const { moment } = useMoments();
  const worksWithWhistles = useWorksWithWhistles();
  const channels: Record<string, string> = matters.channels;
  const { where: place } = one;
  const urgencies: Record<string, string> = matters.urgencies;
  return (
    <aside className="request-side" aria-label={request.facts}>
      <dl className="facts">
        <Fact name={request.contact}>
          <ContactPart request={one} />
        </Fact>
        {one.joined.count > 0 && (
          <Fact name={shared.joined}>
            <JoinedPart request={one} />
          </Fact>
        )}
        <Fact name={request.place}>
          <p>{place.buildingName ?? place.address}</p>
          {place.buildingName !== null && place.address !== "" && <p className="small">{place.address}</p>}
          <p className="small soft">{request.placeInGrid(place)}</p>
        </Fact>
        <Fact name={request.routing}>
          <Routing request={one} />
        </Fact>
        <Fact name={request.limits}>
          <Deadlines request={one} />
        </Fact>
        {worksWithWhistles && (
          <Fact name={whistles.onRequest}>
            <WhistlesPart request={one} />
          </Fact>
        )}
        <Fact name={deliberations.title}>
          <LinkedTopics of={{ requestId: one.id }} />
        </Fact>
        <Fact name={request.category}>
          {one.category} <span className="soft">{urgencies[one.urgency]}</span>
        </Fact>
        <Fact name={request.channel}>
          <p>{channels[one.channel] ?? matters.channels.other}</p>
          <p className="small soft">{moment(one.filedAt)}</p>
        </Fact>
        <Fact name={exports.sheet}>
          <SheetPart requestId={one.id} />
        </Fact>
      </dl>
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Only what counts now; how it came to be stands on the timeline. */
function Deadlines({ request: one }: { request: StaffRequest }) {
  const { request, matters } = useWords();
  const { moment } = useMoments();
  const units: Record<string, (p: { count: number }) => string> = matters.limitUnits;
  const reasons: Record<string, string> = request.limitReasons;
  return (["first-contact", "resolution"] as const).map((kind) => {
    const dueAt = kind === "resolution" ? one.dueAt : one.firstContactDueAt;
    const deadline = one.deadlines.find((set) => set.kind === kind && set.dueAt === dueAt);
    if (deadline === undefined) return null;
    return (
      <p key={kind}>
        {kind === "first-contact" ? request.firstContact : request.resolution} {moment(deadline.dueAt)}{" "}
        <span className="small soft">
          {units[deadline.limit.unit]?.({ count: deadline.limit.amount })} ·{" "}
          {reasons[deadline.reason] ?? request.limitReasons.other}
        </span>
      </p>
    );
  });
}

function Routing({ request: one }: { request: StaffRequest }) {
  const { request } = useWords();
  const { short } = useMoments();
  const [latest, ...earlier] = [...one.routing].sort((a, b) => b.at.localeCompare(a.at));
  if (latest === undefined) return null;
  return (
    <>
      <p>{latest.sentence}</p>
      {earlier.length > 0 && (
        <details>
          <summary>{request.earlierRoutings}</summary>
          {earlier.map((routing) => (
            <p key={routing.at} className="small">
              <span className="soft">{short(routing.at)}</span> {routing.sentence}
            </p>
          ))}
        </details>
      )}
    </>
  );
}
