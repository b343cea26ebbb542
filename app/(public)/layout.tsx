import { headers } from "next/headers";
import type { ReactNode } from "react";
import { SiteFrame } from "@/components/layout/site-frame";
import { configuration } from "@/lib/platform/config";

/** The frame of pages that need no account. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const { productName, demonstration } = configuration();
  return <SiteFrame productName={productName} homeHref="/" demonstration={demonstration} account={null} navigation={[]} path={(await headers()).get("x-path") ?? "/"}>{children}</SiteFrame>;
}
