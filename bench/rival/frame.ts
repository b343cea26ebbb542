import { escapeXml as text } from "@/lib/charts/escape-xml";

const FOOT = "Figures: NHS England, under the Open Government Licence v3.0. Boundaries: Office for National Statistics, licensed under the Open Government Licence v3.0; contains OS data © Crown copyright and database right 2023, 2026.";
const BANNER = '<section aria-label="Demonstration"><span>Demonstration</span><p>Accounts are for trying the product out. The figures are published ones; anything invented is badged.</p></section>';
const SEARCH = '<form role="search" action="/search"><label for="site-search">Search areas and metrics</label><input id="site-search" name="q" type="search" maxlength="80" placeholder="Area, code or metric" autocomplete="off"><button>Search</button></form>';
const SECTIONS = [["/overview", "Overview"], ["/organisations", "ICBs"], ["/objectives", "Objectives"], ["/finance", "Finance"], ["/metrics", "Metrics"], ["/views", "Views"]] as const;
const FOOTER_LINKS = [["/whats-new", "What’s new"], ["/methods", "Methods"], ["/accessibility", "Accessibility"], ["/privacy", "Privacy"], ["/contact", "Contact"]] as const;

const links = (items: readonly (readonly [href: string, label: string])[], current = ""): string => items.map(([href, label]) => `<li><a href="${href}"${href === current ? ' aria-current="page"' : ""}>${label}</a></li>`).join("");

/**
 * What stands around every page, but for the account menu.
 * @param section address of the section that the page is in
 * @param inside everything between navigation and footer
 */
export const rivalFrame = (title: string, section: string, inside: string): string => `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(title)} – ICB oversight</title><link rel="stylesheet" href="/style.css"></head>
<body><a href="#main">Skip to main content</a><header><a href="/overview">ICB oversight</a>${SEARCH}</header>${BANNER}<nav aria-label="Main"><ul>${links(SECTIONS, section)}</ul></nav>
${inside}
<footer><ul>${links(FOOTER_LINKS)}</ul><p>${FOOT}</p></footer></body></html>`;
