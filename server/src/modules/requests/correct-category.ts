import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { readCalendar } from "../calendar/index.ts";
import { categoryById } from "../categories/index.ts";
import { chooseDuty } from "../duties/index.ts";
import { currentDeadlines, decided, staffRefusals, stateRefusalsOf, writeChange } from "./change-request.ts";
import { counted, dueColumns, lateSinceAfter } from "./deadlines.ts";
import { actAsHolder } from "./holder.ts";
import { openForStaff } from "./open-request.ts";
import { worksOnRequests } from "./policy.ts";
import { routedTo, routingFactsOf, routingRowOf } from "./routing.ts";
import { Changed, ofRequest, Reason } from "./staff-input.ts";
import { operation } from "./tables.ts";

/**
 * The holder corrects what a request is about. It is routed anew (to another post only as an offer), and its deadlines
 * are counted again by the new category's limits, from where they were counted.
 */
export const correctCategory = operation({
  name: "correct-category",
  summary: "The answerable post corrects the category; the request is routed anew and its deadlines counted again.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object({ ...ofRequest, categoryId: Uuid, reason: Type.Optional(Reason) }),
  output: Changed,
  refusals: { ...staffRefusals, ...stateRefusalsOf("offer-pending", "approval-pending"), "category-unknown": 422 },
  async run(context) {
    const { tx, district, now, input, refuse } = context;
    const request = await openForStaff(context);
    const post = actAsHolder(context, request);
    const category = await categoryById(tx, district.id, input.categoryId);
    if (!category || category.retired) throw refuse("category-unknown");
    const at = { categoryId: category.id, microGridId: request.micro_grid_id };
    const [facts, calendar, current] = await Promise.all([
      routingFactsOf(context, at),
      readCalendar(tx, district),
      currentDeadlines(context, request.id),
    ]);
    const routing = chooseDuty(facts);
    const { change } = decided(context, request, { action: "correct-category", to: routedTo(routing) });
    const deadlines = {
      firstContact: counted(
        "first-contact",
        category.limits.firstContact,
        calendar,
        current.firstContact.countedFrom,
        "category-corrected",
      ),
      resolution: counted(
        "resolution",
        category.limits.resolution,
        calendar,
        current.resolution.countedFrom,
        "category-corrected",
      ),
    };
    const { resolution } = deadlines;
    const moves = routing.post.id !== request.answerable_post_id;
    await writeChange(context, request.id, {
      change: {
        ...change,
        ...dueColumns(deadlines),
        category_id: category.id,
        urgency: category.urgency,
        // An extension was of the limit that is gone; the new one may be extended once too.
        extended_at: null,
        late_since: lateSinceAfter(request.late_since, resolution.dueAt, now),
      },
      deadlines: [deadlines.firstContact, resolution],
      routing: routingRowOf(routing, at),
      told: [
        {
          kind: "rerouted",
          words: input.reason?.trim() ?? "",
          postId: post.id,
          facts: {
            corrected: "category",
            categoryId: category.id,
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
