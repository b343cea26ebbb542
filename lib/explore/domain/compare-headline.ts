import type { ComparedArea, Comparison } from "@/lib/analysis/domain/comparison";
import { periodText } from "@/lib/shared/period";
import { inSentence } from "@/lib/shared/in-sentence";
import { capital, countOfKind, KIND_WORDS } from "./kind-words";
import { isAmount, valueText } from "./value-text";

type Facts = Pick<Comparison, "metric" | "kind" | "rows" | "england" | "period">;
type Held = ComparedArea & { readonly value: number };

/**
 * What areas at one time show, as one sentence; the first rule that applies. It claims a difference only where the 95% interval
 * leaves England's figure out, and no merit where neither direction is good.
 * @param own ids of the reader's own areas
 */
export function compareHeadline({ metric, kind, rows, england, period }: Facts, own: ReadonlySet<number>): string {
  const held = rows.filter((row): row is Held => row.value !== null);
  const sorted = [...held].sort((a, b) => a.value - b.value);
  const [low, high] = [sorted[0], sorted.at(-1)];
  const name = metric.shortName;
  if (low === undefined || high === undefined) return `No ${KIND_WORDS[kind].one} has a figure of ${inSentence(name)} for ${periodText(period)}`;
  const benchmark = isAmount(metric) ? null : (england?.value ?? null);
  if (held.length === 1) return `Only ${low.shortName} has a figure for ${periodText(period)}: ${valueText(metric, low.value)}`;
  const mine = held.filter(({ areaId }) => own.has(areaId));
  if (mine.length === 1 && mine[0] !== undefined) return ownSentence(mine[0], benchmark, low, high);
  const better = held.filter(({ outcome }) => outcome === "better" || outcome === "higher").length;
  const worse = held.filter(({ outcome }) => outcome === "worse" || outcome === "lower").length;
  const similar = held.filter(({ outcome }) => outcome === "similar").length;
  const [good, bad] = metric.polarity === "neutral" ? ["higher", "lower"] : ["better", "worse"];
  if (benchmark !== null && better + worse > 0) return `${better} of ${countOfKind(held.length, kind)} ${better === 1 ? "is" : "are"} ${good} than England (${valueText(metric, benchmark)}) and ${worse} ${bad}, by more than chance explains`;
  if (benchmark !== null && similar === held.length) return `No ${KIND_WORDS[kind].one} is shown to differ from England (${valueText(metric, benchmark)})`;
  return `${name} runs from ${valueText(metric, low.value)} in ${low.shortName} to ${valueText(metric, high.value)} in ${high.shortName}`;

  function ownSentence(area: Held, figure: number | null, least: Held, most: Held): string {
    const opening = `${area.shortName}, at ${valueText(metric, area.value)},`;
    if (figure !== null && area.outcome === "similar") return `${opening} is not shown to differ from England (${valueText(metric, figure)})`;
    if (figure !== null && area.outcome !== "not_compared") return `${opening} is ${area.outcome} than England (${valueText(metric, figure)}) by more than chance explains`;
    return `${opening} lies in a range from ${valueText(metric, least.value)} (${least.shortName}) to ${valueText(metric, most.value)} (${most.shortName})`;
  }
}

/** What a funnel shows, as one sentence. @param outside below and above the 95% limits shown */
export function funnelHeadline(kind: Comparison["kind"], count: number, outside: { readonly above: number; readonly below: number }, isAdjusted: boolean, own: { readonly name: string; readonly side: "below" | "inside" | "above" } | null): string {
  const total = outside.above + outside.below;
  const than = isAdjusted ? `than ${KIND_WORDS[kind].many} ordinarily differ` : "than chance explains";
  if (own !== null && own.side === "inside") return `${own.name} lies inside the funnel: it differs from the others no more ${than}`;
  if (own !== null) return `${own.name} lies ${own.side} the funnel: it differs from the others by more ${than}`;
  if (total === 0) return `No ${KIND_WORDS[kind].one} differs from the others by more ${than}`;
  return capital(`${total} of ${countOfKind(count, kind)} ${total === 1 ? "differs" : "differ"} by more ${than}: ${outside.above} above, ${outside.below} below`);
}
