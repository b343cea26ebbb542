import { headers } from "next/headers";
import type { ReactNode } from "react";
import { DemonstrationBanner } from "@/components/layout/demonstration-banner";
import { Footer } from "@/components/layout/footer";
import { MainNavigation } from "@/components/layout/main-navigation";
import { SiteHeader } from "@/components/layout/site-header";
import { SkipLink } from "@/components/layout/skip-link";
import { SignOutForm } from "@/components/layout/sign-out-form";
import { FOOTER_LINKS, navigationFor } from "@/components/layout/site-map";
import { describeReach, describeRoles } from "@/lib/access/describe";
import { homeOf } from "@/lib/access/home";
import { permissionsOf } from "@/lib/access/policy";
import { currentActor } from "@/lib/access/require-scope";
import { configuration } from "@/lib/platform/config";

/** Navigation around a page; whether the page may be seen is the page's own question. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const { productName, demonstration } = configuration();
  const path = ((await headers()).get("x-path") ?? "/").split("?")[0] ?? "/";
  const account = actor && { name: actor.name, role: describeRoles(actor.held), organisations: describeReach(actor.held), href: "/account", signOut: <SignOutForm /> };
  return (
    <>
      <SkipLink />
      <SiteHeader productName={productName} homeHref={actor ? homeOf(actor.held) : "/"} account={account} />
      {demonstration && <DemonstrationBanner>Accounts are for trying the product out. The figures are published ones; anything invented is badged.</DemonstrationBanner>}
      {actor && <MainNavigation items={navigationFor(permissionsOf(actor.held), path)} />}
      {children}
      <Footer links={FOOTER_LINKS} />
    </>
  );
}
