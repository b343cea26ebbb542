import type { NavigationItem } from "./main-navigation";

const SECTIONS: readonly { readonly href: string; readonly label: string; readonly permission: string }[] = [
  { href: "/overview", label: "Overview", permission: "figures:read" },
  { href: "/organisations", label: "ICBs", permission: "figures:read" },
  { href: "/objectives", label: "Objectives", permission: "figures:read" },
  { href: "/finance", label: "Finance", permission: "figures:read" },
  { href: "/metrics", label: "Metrics", permission: "figures:read" },
  { href: "/views", label: "Views", permission: "figures:read" },
  { href: "/imports", label: "Imports", permission: "import:read" },
  { href: "/admin/accounts", label: "Accounts", permission: "account:manage" },
  { href: "/admin/audit-trail", label: "Audit trail", permission: "audit:read" },
];

export const FOOTER_LINKS = [
  { href: "/methods", label: "Methods" },
  { href: "/accessibility", label: "Accessibility" },
  { href: "/privacy", label: "Privacy" },
  { href: "/contact", label: "Contact" },
];

/** The same for those who read figures. */
export const READER_FOOTER_LINKS = [{ href: "/whats-new", label: "What’s new" }, ...FOOTER_LINKS];

/** The page that feedback would be about; undefined where its address holds a secret or the page is the form itself. */
export const aboutOf = (path: string): string | undefined => (/^\/(set-password|contact|sign-in)\b/.test(path) ? undefined : path);

/** The main sections a reader may enter, with the one the page is in. */
export function navigationFor(permissions: readonly string[], path: string): readonly NavigationItem[] {
  const root = (href: string): string => `/${href.split("/").slice(1, href.startsWith("/admin") ? 3 : 2).join("/")}`;
  return SECTIONS.filter((section) => permissions.includes(section.permission))
    .map(({ href, label }) => ({ href, label, current: path === root(href) || path.startsWith(`${root(href)}/`) }));
}
