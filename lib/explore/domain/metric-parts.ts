import type { Metric } from "@/lib/metrics/domain/metric";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { PartTable } from "./build-parts";
import type { PartMeasures } from "./part-measures";

/** What a part is called and where more of it is told. */
export interface PartName {
  readonly name: string;
  /** A page of the part itself; null where there is none. */
  readonly href: string | null;
}

/** A body that a reader may go to. */
export interface NamedBody {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

/** A trust of a board, for metrics that are published by trust and not by part of a board. */
export interface TrustFigure {
  readonly code: string;
  readonly name: string;
  readonly value: number | null;
  readonly mark: string | null;
  /** False where the board it is listed with was split, and it may belong to another part. */
  readonly isSure: boolean;
}

/** Which trusts and specialties make a figure of a board. */
export interface MetricParts {
  readonly metric: Metric;
  readonly set: BoundarySet;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Null until a board is chosen. */
  readonly board: NamedBody | null;
  readonly region: NamedBody | null;
  /** Boards to choose from. */
  readonly boards: readonly NamedBody[];
  readonly finding: string;
  /** Null where the metric's figures do not add up. */
  readonly measures: PartMeasures | null;
  readonly specialties: PartTable | null;
  readonly providers: PartTable | null;
  readonly names: Readonly<Record<string, PartName>>;
  /** Figures of the board's own trusts; empty where parts by provider are held or none is published. */
  readonly trusts: { readonly periodEnd: string; readonly rows: readonly TrustFigure[] } | null;
  /** Of the specialties, or of whatever else is shown. */
  readonly source: string;
  readonly providerSource: string;
  readonly isIllustrative: boolean;
}

/** Key of a part's name. */
export const partKey = (by: "treatment_function" | "provider", code: string): string => `${by}:${code}`;

/** Treatment functions as a reader says them; the publication's names are adjectives before "Service". */
const SPECIALTIES: Readonly<Record<string, string>> = {
  C_110: "Trauma and orthopaedics", C_120: "Ear, nose and throat", C_150: "Neurosurgery", X02: "Other medical specialties", X03: "Mental health", X04: "Other paediatric specialties",
  X05: "Other surgical specialties", X06: "Other specialties",
};

/** A treatment function as a reader says it: "General Surgery Service" is General surgery. */
export function specialtyName(code: string, published: string): string {
  const short = published.replace(/ Services?$/, "").trim();
  return SPECIALTIES[code] ?? short.charAt(0) + short.slice(1).toLowerCase();
}
