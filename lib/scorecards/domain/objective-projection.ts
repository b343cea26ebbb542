import type { MeasurePosition } from "@/lib/objectives/domain/measure-position";
import type { Projection } from "@/lib/objectives/domain/projection";
import { unitSign } from "@/lib/objectives/domain/show-value";
import { formatPeriod } from "@/lib/shared/format-date";
import { formatDifference, formatNumber } from "@/lib/shared/format-number";
import type { Coverage } from "@/lib/statistics/projection/back-test";
import type { CombinedBackTest } from "@/lib/statistics/projection/combine-back-tests";
import { targetText } from "./objective-headline";
import type { Fact, ProjectionText } from "./objective-page";

const RULE: Fact = { name: "Rule", value: "The chance is shown where 80% ranges held 65 to 95% of at least 30 values from 6 starting points, with skill of 0 or more." };

/** What the past says of forecasts so many periods ahead. */
function evidenceFacts({ units, origins, scores }: CombinedBackTest, horizon: number, { report: { metric } }: MeasurePosition, isEngland: boolean): readonly Fact[] {
  const share = (of: Coverage): string =>
    `${formatNumber(of.hits)} of ${formatNumber(scores.n)} (${formatNumber(100 * of.share, { decimals: 1, unit: "%" })}; 95% interval ${formatNumber(100 * of.lower, { decimals: 1 })} to ${formatNumber(100 * of.upper, { decimals: 1, unit: "%" })}${isEngland ? "" : ", too narrow because boards share their shocks"})`;
  return [
    { name: "Past forecasts checked", value: `${formatNumber(scores.n)} at ${formatNumber(horizon)} ${horizon === 1 ? "period" : "periods"} ahead, of ${isEngland ? "England alone" : `${formatNumber(units)} boards`}, from ${formatNumber(origins)} starting ${origins === 1 ? "point" : "points"}` },
    { name: "80% ranges that held the value", value: share(scores.coverage80) },
    { name: "95% ranges that held the value", value: share(scores.coverage95) },
    { name: "Mean miss", value: formatDifference(scores.mae, { unit: unitSign(metric), decimals: metric.decimals + 1 }) },
    { name: "Error beside the usual change of a period (MASE)", value: scores.mase === null ? "not worked out" : formatNumber(scores.mase, { decimals: 2 }) },
    { name: "Skill over repeating the last value", value: scores.skill === null ? "not worked out" : formatNumber(scores.skill, { decimals: 2, signed: true }) },
  ];
}

/** The forecast and its check in words: a chance only where the check allows one, and else why it is hidden. */
export function projectionText({ steps, reason, values, horizon, calibration, nearer, target }: Projection, position: MeasurePosition, isEngland: boolean): ProjectionText {
  const { metric, latest } = position.report;
  const show = (value: number): string => formatNumber(value, { decimals: metric.decimals, unit: unitSign(metric) });
  const end = steps.at(-1);
  if (end === undefined || latest === null) return { title: "No projection is given", sentences: [reason ?? "No figures are held."], evidence: [] };
  const goal = target === null ? "" : `${targetText(position, target.value)} by ${formatPeriod(target.dueOn, "month")}`;
  const chance = target?.chance ?? null;
  return {
    title: `If it goes on as it did, ${formatPeriod(end.periodEnd, "month")} brings ${show(end.p80[0])} to ${show(end.p80[1])} in four cases of five`,
    sentences: [
      `The middle of the projection is ${show(end.centre)}; 19 cases of 20 lie between ${show(end.p95[0])} and ${show(end.p95[1])}. It is made from ${formatNumber(values)} figures without a gap, knows no plans and no money, and ends after ${formatNumber(steps.length)} periods.`,
      target === null ? "No target falls within the projection, so no chance of meeting one is worked out."
        : chance === null ? `The chance of ${goal} is hidden. ${calibration?.reason ?? ""}`
        : `The chance of ${goal} is ${formatNumber(100 * chance, { unit: "%" })}. ${calibration?.reason ?? ""}`,
    ],
    evidence: [
      ...(calibration?.evidence ? evidenceFacts(calibration.evidence, horizon, position, isEngland) : [{ name: `Past forecasts checked at ${formatNumber(horizon)} periods ahead`, value: "None: the series since the last gap are too short" }]),
      ...(nearer === null ? [] : evidenceFacts(nearer.evidence, nearer.horizon, position, isEngland)),
      RULE,
    ],
  };
}
