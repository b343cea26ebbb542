import type { ObjectiveStatus } from "@/lib/shared/objective-status";
import type { AssuranceIcon, VariationIcon } from "@/lib/statistics/spc/types";

/** Version of the shape below; a renderer refuses a snapshot of another version. */
export const SNAPSHOT_SCHEMA_VERSION = 1;

export type PackAreaKey = "finance" | "elective" | "prevention" | "joint";

export interface PackIcb {
  /** ODS code, such as "QF7". */
  readonly odsCode: string;
  readonly name: string;
  readonly shortName: string;
  readonly region: string;
  /** Boundaries the figures are on, in words: "36 ICBs in force from 1 April 2026". */
  readonly boundarySet: string;
  /** Said where history is restated or estimated: "Estimated to April 2026 boundaries". */
  readonly badge: string | null;
}

/** A drawn chart. `svg` is one whole `<svg>` with presentation attributes only (no style sheet, no variables). */
export interface PackChart {
  readonly svg: string;
  /** The message of the chart in words, for those who cannot see it. */
  readonly alt: string;
  /** The finding. */
  readonly title: string;
  /** Unit, area and period. */
  readonly subtitle: string;
  /** Source line printed beneath. */
  readonly source: string;
}

/** One period of an objective's figures, in the objective's unit. null = no such figure. */
export interface PackRow {
  readonly period: string;
  readonly value: number | null;
  /** Why there is no value, or a shorthand beside it: "[c]", "not published", "provisional". */
  readonly mark: string | null;
  readonly mean: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly target: number | null;
  /** What the SPC rules say of this period in words; "" where they say nothing. */
  readonly signal: string;
}

export interface PackObjective {
  /** Unique within the pack. */
  readonly code: string;
  /** True for a leading measure shown beside its objective: it is not counted as an objective. */
  readonly isLead: boolean;
  readonly areaKey: PackAreaKey;
  /** Name of the area as printed: "Elective recovery". */
  readonly area: string;
  readonly title: string;
  readonly measureName: string;
  readonly unit: string;
  /** Decimal places of the values of `rows`, 0 to 6. */
  readonly decimals: number;
  readonly illustrative: boolean;
  readonly latestText: string;
  readonly latestPeriodText: string;
  readonly targetText: string;
  readonly trajectoryText: string;
  readonly statusKey: ObjectiveStatus;
  readonly statusWord: string;
  readonly statusReason: string;
  /** On what it is judged, or what is shown, meanwhile and why; absent where the measure is its own. */
  readonly meanwhile?: string;
  /** How realistic the final target is, the word with its count: "Rarely achieved, 3 of 39 past windows"; absent without one. */
  readonly realismText?: string;
  /** When a lagging outcome can be judged; absent for what moves within the year. */
  readonly lagText?: string;
  /** A mark beside the status, never instead of it. */
  readonly stale: boolean;
  /** One sentence, printed where `stale`. */
  readonly staleText: string;
  /** null where variation is not judged (no series); "suppressed" where there are too few points. */
  readonly variationKey: VariationIcon | null;
  readonly variationText: string;
  readonly assuranceKey: AssuranceIcon | null;
  readonly assuranceText: string;
  readonly chart: PackChart | null;
  /** Why no figures are shown; null where there are figures. */
  readonly notMeasuredReason: string | null;
  /** In time order, oldest first; the PDF prints the last 13. */
  readonly rows: readonly PackRow[];
  readonly notes: readonly string[];
}

export interface PackSource {
  readonly publication: string;
  readonly publisher: string;
  readonly period: string;
  /** ISO date, or null where no date is known. */
  readonly publishedOn: string | null;
  /** How the date is known: "stated in the file", "by the publication's calendar", "when loaded here". */
  readonly publishedBasisText: string;
  readonly licence: string;
}

/**
 * Everything a board pack prints, frozen when the pack is made. JSON-serialisable and self-contained:
 * renderers read this and nothing else, so a pack printed again years later is the same pack.
 */
export interface PackSnapshot {
  readonly schemaVersion: number;
  readonly title: string;
  readonly icb: PackIcb;
  /** ISO date: the pack holds what was known on this day. */
  readonly asOf: string;
  /** Latest period of any figure, in words: "March 2026". */
  readonly latestPeriod: string;
  readonly headline: string;
  readonly summary: readonly string[];
  /** True when any figure in the pack is invented; every page is then watermarked. */
  readonly illustrative: boolean;
  readonly objectives: readonly PackObjective[];
  readonly sources: readonly PackSource[];
  readonly dataNotes: readonly string[];
  /** Paragraphs separated by a line break. */
  readonly methodNote: string;
  /** SHA-256 of `canonicalFigures`, 64 lower-case hexadecimal digits. */
  readonly dataHash: string;
}

/** True when the pack or any objective in it rests on invented figures. */
export function holdsIllustrative(snapshot: Pick<PackSnapshot, "illustrative" | "objectives">): boolean {
  return snapshot.illustrative || snapshot.objectives.some((objective) => objective.illustrative);
}

/**
 * The text a pack's fingerprint is taken of: its figures and judgements as canonical JSON (keys sorted, no
 * spaces). Drawings, prose and notes are left out, so rewording a sentence does not change the fingerprint.
 *
 * @throws RangeError on a number that is not finite
 */
export function canonicalFigures(snapshot: Omit<PackSnapshot, "dataHash">): string {
  return canonicalJson({
    schemaVersion: snapshot.schemaVersion,
    odsCode: snapshot.icb.odsCode,
    boundarySet: snapshot.icb.boundarySet,
    asOf: snapshot.asOf,
    latestPeriod: snapshot.latestPeriod,
    illustrative: holdsIllustrative(snapshot),
    objectives: snapshot.objectives.map(figuresOfObjective),
  });
}

function figuresOfObjective(objective: PackObjective): object {
  return {
    code: objective.code,
    unit: objective.unit,
    decimals: objective.decimals,
    illustrative: objective.illustrative,
    latest: [objective.latestText, objective.latestPeriodText],
    target: objective.targetText,
    trajectory: objective.trajectoryText,
    status: objective.statusKey,
    meanwhile: objective.meanwhile,
    realism: objective.realismText,
    lag: objective.lagText,
    stale: objective.stale,
    variation: objective.variationKey,
    assurance: objective.assuranceKey,
    rows: objective.rows.map((row) => ({ ...row })),
  };
}

function canonicalJson(value: unknown): string {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError("a figure is not a finite number");
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).filter(([, held]) => held !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}
