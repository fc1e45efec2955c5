import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { LngLat, nullable, Uuid } from "../../platform/schemas.ts";
import { readCalendar } from "../calendar/index.ts";
import { chooseDuty } from "../duties/index.ts";
import { currentDeadlines, decided, staffRefusals, stateRefusalsOf, writeChange } from "./change-request.ts";
import { counted, dueColumns, lateSinceAfter } from "./deadlines.ts";
import { actAsHolder } from "./holder.ts";
import { openForStaff } from "./open-request.ts";
import { placeColumns, placeOf, placeRefusals } from "./place.ts";
import { worksOnRequests } from "./policy.ts";
import { routedTo, routingFactsOf, routingRowOf } from "./routing.ts";
import { searchVector } from "./search.ts";
import { Changed, ofRequest, Reason } from "./staff-input.ts";
import { operation } from "./tables.ts";

/**
 * The holder corrects where it is. The request is routed anew (to another post only as an offer); its deadlines are
 * counted again from where they were counted, with the limits they had.
 */
export const correctPlace = operation({
  name: "correct-place",
  summary: "The answerable post corrects the place; the request is routed anew and its deadlines counted again.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object({
    ...ofRequest,
    buildingId: nullable(Uuid),
    location: nullable(Type.Object(LngLat.properties, personal)),
    address: Type.String({ ...personal, maxLength: 200 }),
    reason: Type.Optional(Reason),
  }),
  output: Changed,
  refusals: { ...staffRefusals, ...stateRefusalsOf("offer-pending", "approval-pending"), ...placeRefusals },
  async run(context) {
    const { tx, district, now, input } = context;
    const request = await openForStaff(context);
    const post = actAsHolder(context, request);
    const place = await placeOf(context, input);
    const at = { categoryId: request.category_id, microGridId: place.microGridId };
    const [facts, calendar, current, { description }] = await Promise.all([
      routingFactsOf(context, at),
      readCalendar(tx, district),
      currentDeadlines(context, request.id),
      tx
        .selectFrom("requests.requests")
        .select("description")
        .where("district_id", "=", district.id)
        .where("id", "=", request.id)
        .executeTakeFirstOrThrow(),
    ]);
    const routing = chooseDuty(facts);
    const { change } = decided(context, request, { action: "correct-place", to: routedTo(routing) });
    const again = (kind: "firstContact" | "resolution") => {
      const { kind: name, limit, countedFrom } = current[kind];
      return counted(name, limit, calendar, countedFrom, "place-corrected");
    };
    const deadlines = { firstContact: again("firstContact"), resolution: again("resolution") };
    const { resolution } = deadlines;
    const columns = placeColumns(place, input.address);
    const moves = routing.post.id !== request.answerable_post_id;
    await writeChange(context, request.id, {
      change: {
        ...change,
        ...columns,
        ...dueColumns(deadlines),
        late_since: lateSinceAfter(request.late_since, resolution.dueAt, now),
        search: searchVector(description, columns),
      },
      deadlines: [deadlines.firstContact, resolution],
      routing: routingRowOf(routing, at),
      told: [
        {
          kind: "rerouted",
          words: input.reason?.trim() ?? "",
          postId: post.id,
          facts: {
            corrected: "place",
            ...(moves ? { postId: routing.post.id } : {}),
            dueAt: resolution.dueAt.toString(),
            provisional: resolution.provisional,
          },
        },
      ],
    });
    if (!resolution.dueAt.equals(current.resolution.dueAt)) context.emit("request.due-moved", request.id);
    return { version: change.version ?? request.version, state: request.state };
  },
});
