import type { AreaCode } from "@/lib/organisations/domain/area-code";
import { boardOf } from "@/lib/organisations/domain/boundary-set";
import { versionOn, type Area, type AreaKind, type AreaVersion, type Organisations } from "@/lib/organisations/domain/organisation";
import { trustBoards } from "@/lib/organisations/domain/trust-boards";
import { formatDate } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";
import { AREA_KIND_TEXT, areaAddress } from "./area-address";
import { plainText, type Findable } from "./match-words";

export interface AreaLink {
  readonly name: string;
  readonly href: string;
}

/** A body as a list shows it. */
export interface FoundArea {
  readonly kind: AreaKind;
  readonly code: string;
  readonly name: string;
  readonly kindText: string;
  readonly href: string | null;
  /** What became of it, or what it was called before; empty where there is nothing to say. */
  readonly notes: readonly string[];
  /** Boards that it lies in, or that it became part of. */
  readonly boards: readonly AreaLink[];
}

/** Where a trust has its office. */
export interface TrustPlace {
  readonly areaId: number;
  readonly postcode: string;
}

export interface FindableArea extends Findable {
  readonly area: FoundArea;
  /** The first half of a trust's postcode; null for other bodies, and for trusts that closed. */
  readonly district: string | null;
}

/** A council's share of residents under which a board's part of it is a sliver. */
const SLIVER = 0.02;

const ORDER: readonly AreaKind[] = ["england", "icb", "region", "statistical_region", "council", "trust"];

/**
 * Every body with what it is found by: names and codes of all its versions, codes met in publications, and what became of it.
 * @param day today, `YYYY-MM-DD`
 */
export function findableAreas(organisations: Organisations, codes: readonly AreaCode[], places: readonly TrustPlace[], day: string): readonly FindableArea[] {
  const codesOf = new Map<number, string[]>();
  for (const { areaId, scheme, code, withdrawn } of codes) if (scheme !== "name" && withdrawn !== true) codesOf.set(areaId, [...(codesOf.get(areaId) ?? []), code]);
  const postcodes = new Map(places.map(({ areaId, postcode }) => [areaId, postcode]));
  return organisations.areas
    .filter(({ kind }) => kind !== "unattributed")
    .flatMap((area): FindableArea[] => {
      const version = versionOn(area, day) ?? area.versions.at(-1);
      if (!version) return [];
      const postcode = postcodes.get(area.id) ?? null;
      const isOpen = version.validTo === null || version.validTo >= day;
      const code = area.kind === "england" ? "england" : (version.odsCode ?? version.onsCode ?? area.key);
      const names = [...new Set(area.versions.flatMap((one) => [one.name, one.shortName]))];
      const boards = boardsOfArea(organisations, area, isOpen, day);
      return [{
        codes: [...new Set([...area.versions.flatMap((one) => [one.odsCode, one.onsCode]), ...(codesOf.get(area.id) ?? [])].filter((one) => one !== null).map((one) => one.toUpperCase()))],
        names: [...new Set(names.flatMap((name) => [name, name.replace(/^NHS /, "").replace(/ Integrated Care Board$/, "")]).map(plainText))],
        words: plainText(`${AREA_KIND_TEXT[area.kind]} ${area.kind === "icb" ? "icb ics nhs" : area.kind === "trust" ? "hospital" : area.kind === "council" ? "local authority" : ""} ${area.versions.map((one) => one.cluster ?? "").join(" ")}`),
        district: area.kind === "trust" && isOpen && postcode !== null ? districtOf(postcode) : null,
        area: { kind: area.kind, code, name: version.name, kindText: AREA_KIND_TEXT[area.kind], href: hrefOf(organisations, area, code), notes: notesOf(organisations, area, version, isOpen, postcode), boards },
      }];
    })
    .sort((a, b) => ORDER.indexOf(a.area.kind) - ORDER.indexOf(b.area.kind) || a.area.name.localeCompare(b.area.name, "en-GB"));
}

/** The first half of a postcode or of what was typed as one: "S10 2TH" and "s102th" give "S10"; null for other text. */
export function districtOf(text: string): string | null {
  const packed = text.replace(/\s+/g, "").toUpperCase();
  return /^([A-Z]{1,2}(?:[1-9]\d?|0|[1-9][A-Z]))(?:\d[A-Z]{2})?$/.exec(packed)?.[1] ?? null;
}

function hrefOf(organisations: Organisations, area: Area, code: string): string | null {
  if (area.kind !== "icb") return areaAddress(area.kind, code);
  if (boardOf(organisations, "2026", code)) return areaAddress("icb", code);
  return boardOf(organisations, "2023", code) ? `${areaAddress("icb", code)}?set=2023` : null;
}

/** What a body became, the largest part first. */
const successorsOf = ({ successions }: Organisations, areaId: number): Organisations["successions"] =>
  successions.filter(({ fromAreaId }) => fromAreaId === areaId).toSorted((a, b) => b.shareOfPredecessor - a.shareOfPredecessor);

function notesOf(organisations: Organisations, area: Area, version: AreaVersion, isOpen: boolean, postcode: string | null): readonly string[] {
  const former = [...new Set(area.versions.filter((one) => one.shortName !== version.shortName).map((one) => one.shortName))];
  const after = successorsOf(organisations, area.id);
  const nameOf = (id: number): string => organisations.areas.find((one) => one.id === id)?.versions.at(-1)?.shortName ?? "another board";
  return [
    ...(former.length === 0 ? [] : [`Called ${former.join(", ")} before`]),
    ...(isOpen || version.validTo === null ? [] : [`Ended on ${formatDate(version.validTo)}${after.length === 0 ? "" : ": became part of " + after.map((one) => `${nameOf(one.toAreaId)}${one.shareOfPredecessor > 0.999 ? "" : ` (${formatNumber(100 * one.shareOfPredecessor, { unit: "%" })} of its people)`}`).join(", ")}`]),
    ...(area.kind === "icb" && version.cluster ? [`Joint board: ${version.cluster}`] : []),
    ...(postcode === null ? [] : [`Office at ${postcode}`]),
  ];
}

function boardsOfArea(organisations: Organisations, area: Area, isOpen: boolean, day: string): readonly AreaLink[] {
  const ids = area.kind === "council"
    ? organisations.overlaps.filter((one) => one.councilAreaId === area.id && one.shareOfCouncil >= SLIVER && one.validFrom <= day && (one.validTo === null || one.validTo >= day)).toSorted((a, b) => b.shareOfCouncil - a.shareOfCouncil).map(({ icbAreaId }) => icbAreaId)
    : area.kind === "icb" && !isOpen ? successorsOf(organisations, area.id).map(({ toAreaId }) => toAreaId)
    : area.kind === "trust" ? trustBoards(organisations, area, "2026").map((board) => board.area.id) : [];
  return [...new Set(ids)].flatMap((id): AreaLink[] => {
    const board = organisations.areas.find((one) => one.id === id);
    const version = board && (versionOn(board, day) ?? board.versions.at(-1));
    return version?.odsCode ? [{ name: version.shortName, href: `/organisations/${version.odsCode}` }] : [];
  });
}
