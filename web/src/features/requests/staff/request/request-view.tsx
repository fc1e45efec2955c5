import { useState } from "react";
import type { StaffRequest } from "../../../../api/staff-contract.ts";
import { useDistrictName } from "../../../../workbench/me.ts";
import { StaffPage } from "../../../../workbench/staff-page.tsx";
import type { MoveName } from "../calls.ts";
import { shortPlace } from "../short-place.ts";
import { SupervisionPart } from "../supervision/supervision-part.tsx";
import { ActionBar } from "./action-bar.tsx";
import { MoveDialog } from "./dialogs/move-dialog.tsx";
import { DoneBar } from "./done-bar.tsx";
import { Facts } from "./facts.tsx";
import { PublicPart } from "./public-part.tsx";
import { QueueBar } from "./queue-bar.tsx";
import { Situation } from "./situation.tsx";
import { Story } from "./story.tsx";
import { TimelinePart } from "./timeline-part.tsx";
import { HandledWithNote, TogetherPart } from "./together-part.tsx";
import { useRequestKeys } from "./use-request-keys.ts";
import "./request-view.css";

/** One request: on the left what happened, on the right what matters and what can be done. */
export function RequestView({ request }: { request: StaffRequest }) {
  const districtName = useDistrictName();
  const place = request.where.buildingName ?? shortPlace(request.place, districtName);
  const [open, setOpen] = useState<MoveName | null>(null);
  const [done, setDone] = useState<MoveName | null>(null);
  const begin = (name: MoveName) => {
    setDone(null);
    setOpen(name);
  };
  useRequestKeys(request, begin);
  const inDialog = open === "accept-request" || open === "add-note" ? null : open;
  return (
    <StaffPage title={`${request.category} · ${place}`} over={<QueueBar request={request} />}>
      <DoneBar request={request} done={done} />
      <div className="request">
        <section className="request-now panel stack">
          <Situation request={request} />
          <ActionBar
            request={request}
            accepting={open === "accept-request"}
            onBegin={begin}
            onDone={(name) => {
              setOpen(null);
              setDone(name);
            }}
            onGiveUp={() => setOpen(null)}
          />
          <SupervisionPart request={request} />
        </section>
        <div className="request-story stack-wide">
          <HandledWithNote request={request} />
          <Story request={request} />
          <TogetherPart request={request} />
          <PublicPart request={request} onBegin={begin} />
          <TimelinePart request={request} onDone={() => setDone("add-note")} />
        </div>
        <Facts request={request} />
      </div>
      {inDialog !== null && (
        <MoveDialog
          key={inDialog}
          name={inDialog}
          request={request}
          onClose={() => setOpen(null)}
          onDone={(name) => {
            setOpen(null);
            setDone(name);
          }}
        />
      )}
    </StaffPage>
  );
}
