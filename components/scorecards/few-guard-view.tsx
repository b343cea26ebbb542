import { Section } from "@/components/layout/section";
import { BarList } from "@/components/ui/bar-list";
import { Callout } from "@/components/ui/callout";
import { FEW, type FewWarning } from "@/lib/scorecards/domain/few-guard";
import type { MeasureCount } from "@/lib/observations/domain/stated-facts";
import { formatNumber } from "@/lib/shared/format-number";
import { DocumentSource } from "./document-source";

type FewGuardViewProps = {
  /** In order of time. */
  history: readonly MeasureCount[];
  /** Of the national objectives in force here. */
  count: number;
  warnings: readonly FewWarning[];
  id?: string;
};

/** How many measures national planning scored, how many objectives are in force here, and whether they are still few. */
export function FewGuardView({ history, count, warnings, id = "few" }: FewGuardViewProps) {
  const [first, last] = [history[0], history.at(-1)];
  const most = Math.max(count, ...history.map((one) => one.count));
  const title = first && last && first !== last
    ? `National planning went from ${formatNumber(first.count)} measures to ${formatNumber(last.count)}; this product follows ${count} objectives`
    : `This product follows ${count} national objectives`;
  const bar = (name: string, value: number, words: string) => ({ name, value: formatNumber(value), from: 0, to: most === 0 ? 0 : (100 * value) / most, good: true, words });
  return (
    <Section
      id={id}
      title={title}
      subtitle={`Measures by planning round. Few means at most ${FEW.national} national objectives, and at most ${FEW.inArea} in an area: one in, one out.`}
      source={<>{history.map((one, index) => <span key={one.period}>{index > 0 && "; "}{one.period}, {one.words}: <DocumentSource source={one.source} />{one.note !== null && ` (${one.note})`}</span>)}. Rounds not listed were not checked.</>}
    >
      {warnings.length > 0 && <Callout title="No longer few" kind="caution"><ul className="plain-list">{warnings.map(({ words }) => <li key={words}>{words}</li>)}</ul></Callout>}
      <div className="narrow"><BarList items={[...history.map((one) => bar(one.period, one.count, one.words)), { ...bar("Objectives here", count, "objectives"), cut: true }]} /></div>
    </Section>
  );
}
