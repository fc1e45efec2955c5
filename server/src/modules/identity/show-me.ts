import { Type } from "typebox";
import { Me, meOf } from "./me.ts";
import { maySignIn } from "./policy.ts";
import { operation } from "./tables.ts";

/** Who the caller is, for the first line of every page; somebody not signed in learns the district. */
export const showMe = (demo: boolean) =>
  operation({
    name: "show-me",
    summary: "Tells the caller who they are here: account, home, posts; nobody in particular before signing in",
    access: "read",
    permission: maySignIn,
    input: Type.Object({}),
    output: Me,
    refusals: {},
    async run(context) {
      return meOf(context, context.actor, demo);
    },
  });
