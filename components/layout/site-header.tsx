import type { ReactNode } from "react";

export type Account = {
  name: string;
  /** The role in words, for example "National oversight". */
  role: string;
  /** The organisations within reach, in words. */
  organisations: readonly string[];
  href: string;
  /** The form that signs out: a server action, so it stays with the page. */
  signOut: ReactNode;
};

type SiteHeaderProps = {
  productName?: string;
  homeHref?: string;
  /** Links beside the account, for example search. */
  links?: { href: string; label: string }[];
  /** Nobody is signed in: a link to do so. */
  account: Account | null;
  signInHref?: string;
  /** Shows a search field that leads here. */
  searchHref?: string;
};

/** Product name and account menu. The menu opens without JavaScript. */
export function SiteHeader({ productName = "ICB oversight", homeHref = "/", links = [], account, signInHref = "/sign-in", searchHref }: SiteHeaderProps) {
  return (
    <header className="top">
      <div className="wrap">
        <a className="name" href={homeHref}>{productName}</a>
        {searchHref !== undefined && <SiteSearch href={searchHref} />}
        <div className="who">
          {links.map((link) => <a key={link.href} href={link.href}>{link.label}</a>)}
          {account === null ? <a href={signInHref}>Sign in</a> : <AccountMenu account={account} />}
        </div>
      </div>
    </header>
  );
}

/** Finds areas and metrics from every page. */
function SiteSearch({ href }: { href: string }) {
  return (
    <form className="find" role="search" method="get" action={href}>
      <label className="vh" htmlFor="site-search">Search areas and metrics</label>
      <input id="site-search" name="q" type="search" maxLength={80} placeholder="Area, code or metric" autoComplete="off" />
      <button type="submit">Search</button>
    </form>
  );
}

function AccountMenu({ account }: { account: Account }) {
  return (
    <>
      <span className="role">{account.role}</span>
      <details className="account">
        <summary><b>Account</b></summary>
        <div className="panel-menu">
          <dl>
            <dt>Name</dt>
            <dd><b>{account.name}</b></dd>
            <dt>Role</dt>
            <dd>{account.role}</dd>
            <dt>Reach</dt>
            <dd>{account.organisations.join(", ")}</dd>
          </dl>
          <ul><li><a href={account.href}>Your account</a></li></ul>
          {account.signOut}
        </div>
      </details>
    </>
  );
}
