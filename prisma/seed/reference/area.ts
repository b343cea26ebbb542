export type AreaKind = "england" | "region" | "statistical_region" | "icb" | "council" | "trust" | "unattributed";

/** One dated version of an area. Both days are in force; `validTo` null = in force today. */
export interface AreaVersion {
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Why this day, where it is not the day the body or code began. */
  readonly validFromBasis?: string;
  readonly odsCode: string | null;
  readonly onsCode: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly regionKey: string | null;
  readonly population: number | null;
  readonly populationYear: number | null;
  /** ICBs only: the boundary set the hexagon cell and abbreviation belong to. */
  readonly set?: "2023" | "2026";
  /** ICBs only: what happens to the body at the end of the set (2023), or how it came to be (2026). */
  readonly status?: "continues" | "recoded" | "abolished" | "enlarged" | "new";
  readonly hexQ?: number;
  readonly hexR?: number;
  readonly abbreviation?: string;
  /** Trusts only: of the office. */
  readonly postcode?: string | null;
  /** ICBs with a joint board in August 2026; second hand, and no legal merger. */
  readonly cluster?: string | null;
}

export interface Area {
  readonly key: string;
  readonly kind: AreaKind;
  /** Trusts only: the ICB the register listed before April 2026; null for trusts outside England. */
  readonly icbKeyBeforeApril2026?: string | null;
  readonly versions: readonly AreaVersion[];
}

/** Another code for an area. `validFrom`: first day it may mean this area, where it was another's before. `validTo`: last day it was the official code; files carry it later too. */
export interface AreaAlias {
  readonly areaKey: string;
  readonly code: string;
  readonly scheme: "ons_older" | "fingertips";
  readonly seenIn: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** One flow of a reorganisation. */
export interface AreaSuccession {
  readonly fromKey: string;
  readonly fromOnsCode: string;
  readonly toKey: string;
  readonly toOnsCode: string;
  readonly effectiveOn: string;
  readonly kind: "merge" | "split";
  readonly shareOfPredecessor: number;
  readonly shareOfSuccessor: number;
  /** People, mid-2022. */
  readonly populationMoved: number;
  readonly method: "whole" | "sub_icb" | "population";
  readonly basis: string;
  readonly subIcbLocations: readonly { readonly code: string; readonly partial: boolean; readonly becomes: string | null }[];
}

/** Overlap of a council with an ICB; shares are of Census 2021 residents, 0 to 1. */
export interface CouncilIcbOverlap {
  readonly set: "2023" | "2026";
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly councilKey: string;
  readonly icbKey: string;
  readonly coverage: "whole" | "split";
  readonly shareOfCouncil: number;
  readonly shareOfIcb: number;
  readonly residents: number;
  /** The ICB with most of the council's residents. */
  readonly primary: boolean;
  /** False for slivers under 2% of the council, which lists on screens leave out. */
  readonly listed: boolean;
}

/** The version in force on a day, or null. @param day ISO date */
export function versionOn(area: Area, day: string): AreaVersion | null {
  return area.versions.find((v) => v.validFrom <= day && (v.validTo === null || v.validTo >= day)) ?? null;
}
