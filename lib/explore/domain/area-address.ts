import type { AreaKind } from "@/lib/organisations/domain/organisation";

const PAGE: Readonly<Partial<Record<AreaKind, string>>> = { icb: "/organisations/", region: "/regions/", statistical_region: "/regions/", trust: "/trusts/", council: "/councils/" };

/** What a body is, in a word or two for lists. */
export const AREA_KIND_TEXT: Readonly<Record<AreaKind, string>> = {
  england: "Country", region: "NHS region", statistical_region: "Statistical region", icb: "Integrated care board", council: "Council", trust: "NHS trust", unattributed: "Not attributed",
};

/** The page of a body; null for one without a page. @param code ODS code, or ONS code of a council or statistical region */
export const areaAddress = (kind: AreaKind, code: string): string | null => (kind === "england" ? "/overview?boards=all" : PAGE[kind] === undefined ? null : `${PAGE[kind]}${code}`);
