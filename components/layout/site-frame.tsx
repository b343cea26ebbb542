"use client";
import type { ReactNode } from "react";
import { DemonstrationBanner } from "./demonstration-banner";
import { Footer } from "./footer";
import { MainNavigation, type NavigationItem } from "./main-navigation";
import { SignOutForm } from "./sign-out-form";
import { SiteHeader, type Account } from "./site-header";
import { aboutOf, FOOTER_LINKS, READER_FOOTER_LINKS } from "./site-map";
import { SkipLink } from "./skip-link";

type SiteFrameProps = {
  productName: string;
  homeHref: string;
  demonstration: boolean;
  account: Omit<Account, "signOut"> | null;
  navigation: readonly NavigationItem[];
  /** Path and query of the page, for whoever writes to us about it. */
  path: string;
  mayRead?: boolean;
  children: ReactNode;
};

/** What stands around every page. A client component, because its markup then travels once and not twice. */
export function SiteFrame({ productName, homeHref, demonstration, account, navigation, path, mayRead = false, children }: SiteFrameProps) {
  return (
    <>
      <SkipLink />
      <SiteHeader productName={productName} homeHref={homeHref} account={account === null ? null : { ...account, signOut: <SignOutForm /> }} searchHref={mayRead ? "/search" : undefined} />
      {demonstration && <DemonstrationBanner>Accounts are for trying the product out. The figures are published ones; anything invented is badged.</DemonstrationBanner>}
      {navigation.length > 0 && <MainNavigation items={navigation} />}
      {children}
      <Footer links={mayRead ? READER_FOOTER_LINKS : FOOTER_LINKS} about={aboutOf(path)} />
    </>
  );
}
