import type { ComparedArea } from "@/lib/analysis/domain/comparison";
import type { ComparedKind } from "@/lib/analysis/domain/panel";
import { formatNumber } from "@/lib/shared/format-number";
import type { FunnelAreas } from "./funnel-areas";
import { countOfKind, KIND_WORDS } from "./kind-words";

const times = (count: number): string => (count < 0.95 ? `fewer than one` : `about ${formatNumber(count, { decimals: count < 10 ? 1 : 0 })}`);

/** How many lie outside a funnel, and how many would by chance alone. */
export function funnelNotes(funnel: FunnelAreas, kind: ComparedKind): readonly string[] {
  const { count, outside, expected, outsideByChance, phi, leftOut, chart } = funnel;
  const total = outside.above + outside.below;
  const { many } = KIND_WORDS[kind];
  return [
    `${total === 0 ? "None" : total} of ${countOfKind(count, kind)} ${total === 1 ? "lies" : "lie"} outside the 95% limits and ${outside.far === 0 ? "none" : outside.far} outside the 99.8% limits. If no ${KIND_WORDS[kind].one} differed from the rest, chance alone would put ${times(expected.at95)} outside the 95% limits and ${times(expected.at998)} outside the 99.8% limits.`,
    chart.isAdjusted
      ? `The limits are widened for the ordinary differences between ${many} beyond chance (dispersion ratio ${formatNumber(phi, { decimals: 1 })}). By the limits of chance alone ${outsideByChance} would lie outside, because the numbers are large.`
      : `The ${many} differ no more than chance explains (dispersion ratio ${formatNumber(phi, { decimals: 1 })}), so the limits are those of chance alone.`,
    `The line is all ${many} shown taken together, which may differ from England's own figure. Outside the funnel means a difference to look into; it does not say why.`,
    ...(leftOut === 0 ? [] : [`${countOfKind(leftOut, kind)} with a figure ${leftOut === 1 ? "is" : "are"} left out, as the parts of the figure are not published.`]),
  ];
}

/** Which figures are not as published. */
export function basisNotes(rows: readonly Pick<ComparedArea, "basis" | "value">[], kind: ComparedKind): readonly string[] {
  const count = (basis: ComparedArea["basis"]): number => rows.filter((row) => row.basis === basis && row.value !== null).length;
  const [restated, estimated] = [count("restated"), count("estimated")];
  return kind !== "icb" ? [] : [
    ...(restated === 0 ? [] : [`${countOfKind(restated, kind)} restated: summed exactly from former boards that joined whole.`]),
    ...(estimated === 0 ? [] : [`${countOfKind(estimated, kind)} estimated from former boards, one of which was split, by the share of people that moved. Intervals, ranks and limits show chance in the counts alone, not how far off the estimate may be.`]),
  ];
}

/** How to read ranked rows. */
export function rankNotes(kind: ComparedKind, facts: { readonly hasRanks: boolean; readonly hasIntervals: boolean; readonly hasEngland: boolean; readonly isSummed: boolean; readonly isAmount: boolean; readonly isNeutral: boolean }): readonly string[] {
  const { many, one } = KIND_WORDS[kind];
  return [
    facts.hasRanks
      ? `The likely rank holds the place of a ${one} with a probability of 95%, as far as chance goes; first is ${facts.isNeutral ? "highest" : "best"}. Where ranges overlap, the order should not be used to tell ${many} apart.`
      : `No rank is shown: ${facts.hasIntervals ? `not every ${one} has an interval` : "there is no interval for these figures"}, so nobody can say how sure a place would be.`,
    ...(facts.isAmount ? [`These are amounts: a larger ${one} has more. They are set side by side, not judged against England.`] : []),
    ...(facts.hasIntervals && facts.hasEngland ? [`Better or worse means that the 95% interval leaves England's figure out. With large numbers most ${many} differ from England by more than chance; the funnel shows which differ by more than ${many} ordinarily do.`] : []),
    ...(facts.isSummed ? ["Figures of regions are sums of their boards: no row of the regions is published."] : []),
  ];
}

export const TIME_NOTES: readonly string[] = [
  "Every chart has the same scale, so heights can be compared across. England is the grey line where its figure is on that scale.",
  "Whether a change is more than chance is judged area by area on the page over time, not here.",
];

export const PEER_NOTES: readonly string[] = [
  "Peers are the five boards with the smallest distance in deprivation, age and size, each difference in standard deviations of all boards. Being alike in these says nothing about what causes a difference in the figure.",
  "Rurality is not among them: no source by board is held.",
  "Whether the gap between two boards is more than chance is not judged here; the intervals show how sure each figure is.",
];

export const REGION_NOTE = "The region is its published row where there is one, else the sum of its boards; it has no rank among boards.";
