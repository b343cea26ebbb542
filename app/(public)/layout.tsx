import type { ReactNode } from "react";
import { DemonstrationBanner } from "@/components/layout/demonstration-banner";
import { Footer } from "@/components/layout/footer";
import { SiteHeader } from "@/components/layout/site-header";
import { FOOTER_LINKS } from "@/components/layout/site-map";
import { SkipLink } from "@/components/layout/skip-link";
import { configuration } from "@/lib/platform/config";

export default function PublicLayout({ children }: { children: ReactNode }) {
  const { productName, demonstration } = configuration();
  return (
    <>
      <SkipLink />
      <SiteHeader productName={productName} account={null} />
      {demonstration && <DemonstrationBanner>Accounts are for trying the product out. The figures are published ones; anything invented is badged.</DemonstrationBanner>}
      {children}
      <Footer links={FOOTER_LINKS} />
    </>
  );
}
