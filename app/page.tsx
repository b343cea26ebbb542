import { redirect } from "next/navigation";
import { homeOf } from "@/lib/access/home";
import { requireScope } from "@/lib/access/require-scope";

/** Sends everybody to the page their role starts with. */
export default async function Home() {
  const scope = await requireScope("own-account:manage");
  redirect(homeOf(scope.actor.held));
}
