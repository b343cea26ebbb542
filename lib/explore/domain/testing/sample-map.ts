import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { COUNCIL_OUTLINES } from "@/lib/organisations/domain/council-outlines.generated";
import { OUTLINES, REGION_OUTLINES } from "@/lib/organisations/domain/outlines.generated";
import { mapGeometry } from "../map-geometry";
import { stepCuts } from "../map-steps";
import type { MapFrame, MappedKind, MapView, MetricMap } from "../metric-map";

interface Sample {
  readonly kind?: MappedKind;
  readonly set?: BoundarySet;
  readonly view?: MapView;
  readonly polarity?: "increase" | "decrease" | "neutral";
  /** Values by place; 50, 51, ... when left out. */
  readonly values?: readonly (number | null)[];
  readonly frame?: Partial<MapFrame>;
}

/** A map of every area of a kind, named "Area 0", "Area 1" and so on in the order of their codes. */
export function sampleMap({ kind = "icb", set = "2026", view = "boundaries", polarity = "increase", values, frame }: Sample = {}): MetricMap {
  const outlines = kind === "icb" ? OUTLINES[set] : kind === "council" ? COUNCIL_OUTLINES : REGION_OUTLINES;
  const codes = Object.keys(outlines.areas);
  const geometry = mapGeometry(kind, set, view, codes.map((code, place) => ({ code, name: `Area ${place}` })));
  const all = codes.map((_, place) => (values === undefined ? 50 + place : (values[place] ?? null)));
  const held = all.flatMap((value) => (value === null ? [] : [value]));
  return {
    ...geometry,
    metric: { code: "E01", name: "Waiting within 18 weeks", unit: "percent", unitLabel: "% of waiting list", decimals: 1, polarity },
    kind, set, view, isSummed: false,
    periods: [{ start: "2026-02-01", end: "2026-02-28" }, { start: "2026-03-01", end: "2026-03-31" }],
    frame: {
      at: 1, england: 60, values: all, lower: all.map((value) => (value === null ? null : value - 1)), upper: all.map((value) => (value === null ? null : value + 1)),
      marks: {}, outcomes: "s".repeat(all.length), bases: "p".repeat(all.length), statuses: null, isIllustrative: false, ...frame,
    },
    cuts: { quantile: stepCuts(held, "quantile", 1), equal: stepCuts(held, "equal", 1) },
    status: { why: "No national step is held for this metric, so no status is judged." },
  };
}
