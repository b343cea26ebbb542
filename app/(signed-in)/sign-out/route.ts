import { z } from "zod";
import { defineRoute } from "@/lib/entry/define-route";
import { endOwnSession } from "@/lib/identity/commands/end-own-session";
import { cookieNames } from "@/lib/platform/auth/cookies";
import { configuration } from "@/lib/platform/config";

/** Ends the session at once, on the server and in the browser. */
export const POST = defineRoute({
  permission: "own-account:manage",
  params: z.object({}),
  query: z.object({}),
  async run({ scope }) {
    if (scope.actor.sessionId !== null) await endOwnSession.execute(scope, { sessionId: scope.actor.sessionId });
    const { secure } = configuration();
    const headers = new Headers({ location: "/sign-in?notice=signed-out", "clear-site-data": '"cache"' });
    headers.append("set-cookie", `${cookieNames(secure).session}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`);
    return new Response(null, { status: 303, headers });
  },
});
