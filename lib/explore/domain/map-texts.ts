import { STATUS_ORDER, STATUS_WORD } from "@/lib/shared/objective-status";
import type { Basis } from "@/lib/organisations/domain/restate";
import { periodText } from "@/lib/shared/period";
import { OUTCOME_LABEL } from "./map-classes";
import { basisAt, outcomeAt } from "./map-letters";
import type { MapFrame, MetricMap } from "./metric-map";
import { gapText, isAmount, valueText } from "./value-text";

const BASIS_WORD: Readonly<Record<Basis, string | null>> = {
  published: null,
  restated: "restated: summed from former boards that joined whole",
  estimated: "estimated from former boards, one of which was split",
  not_comparable: "cannot be worked out on these boundaries",
};

const SEX: Readonly<Record<string, string>> = { "sex:female": "females", "sex:male": "males" };

/** The part of the figures in words, after a metric's name: ", females", ", treatment function C_110". */
export const partWords = (category: string | null): string => (category === null ? "" : `, ${SEX[category] ?? category.replace(":", " ")}`.replace(/_/, " "));

/** Everything said of one area, the same on hover, focus and tap. */
export interface MapFacts {
  readonly name: string;
  /** "61.2%", or why there is none. */
  readonly value: string;
  readonly period: string;
  /** Null where no interval is known. */
  readonly interval: string | null;
  /** "1.3 points lower; worse than England"; null where England has no figure. */
  readonly england: string | null;
  readonly status: string | null;
  /** How the figure came about where it is not as published. */
  readonly basis: string | null;
}

export function mapFacts({ metric, areas, periods }: Pick<MetricMap, "metric" | "areas" | "periods">, frame: MapFrame, place: number): MapFacts {
  const value = frame.values[place] ?? null;
  const [lower, upper] = [frame.lower[place] ?? null, frame.upper[place] ?? null];
  const period = periods[frame.at];
  const status = STATUS_ORDER[Number(frame.statuses?.charAt(place))];
  return {
    name: areas[place]?.[1] ?? "",
    value: value === null ? (frame.marks[place] ?? "no figure held") : valueText(metric, value),
    period: period === undefined ? "" : periodText(period),
    interval: value === null || lower === null || upper === null ? null : `${valueText(metric, lower)} to ${valueText(metric, upper)}`,
    england: value === null || frame.england === null || isAmount(metric) ? null : besideEngland(metric, value, frame.england, OUTCOME_LABEL[outcomeAt(frame.outcomes, place)]),
    status: value === null || status === undefined || frame.statuses === null ? null : STATUS_WORD[status],
    basis: BASIS_WORD[basisAt(frame.bases, place)],
  };
}

function besideEngland(metric: MetricMap["metric"], value: number, england: number, outcome: string): string {
  const isAlike = valueText(metric, Math.abs(value - england)) === valueText(metric, 0);
  const side = isAlike ? "no difference as printed" : `${gapText(metric, value - england)} ${value > england ? "above" : "below"}`;
  return `${side}; ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)}`;
}

/** An area in one line: name, value and side of England's figure; the accessible name of its shape. */
export function areaLine(facts: MapFacts): string {
  const outcome = facts.england?.split("; ")[1];
  const parts = [facts.value, ...(outcome === undefined || outcome === "not compared" ? [] : [outcome]), ...(facts.status === null ? [] : [facts.status.toLowerCase()])];
  return `${facts.name}: ${parts.join(", ")}`;
}
