import { headers } from "next/headers";
import type { ReactNode } from "react";
import { SiteFrame } from "@/components/layout/site-frame";
import { navigationFor } from "@/components/layout/site-map";
import { describeReach, describeRoles } from "@/lib/access/describe";
import { homeOf } from "@/lib/access/home";
import { permissionsOf } from "@/lib/access/policy";
import { currentActor } from "@/lib/access/require-scope";
import { configuration } from "@/lib/platform/config";

/** Navigation around a page; whether the page may be seen is the page's own question. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const { productName, demonstration } = configuration();
  const address = (await headers()).get("x-path") ?? "/";
  const permissions = actor ? permissionsOf(actor.held) : [];
  return (
    <SiteFrame
      productName={productName}
      homeHref={actor ? homeOf(actor.held) : "/"}
      demonstration={demonstration}
      account={actor && { name: actor.name, role: describeRoles(actor.held), organisations: describeReach(actor.held), href: "/account" }}
      navigation={navigationFor(permissions, address.split("?")[0] ?? "/")}
      path={address}
      mayRead={permissions.includes("figures:read")}
    >
      {children}
    </SiteFrame>
  );
}
