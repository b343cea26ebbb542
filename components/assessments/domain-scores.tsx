import { Section } from "@/components/layout/section";
import { BarList } from "@/components/ui/bar-list";
import type { ShownResult } from "@/lib/assessments/domain/segment-pages";
import { score } from "@/lib/assessments/domain/segment-words";

const WORST = 4;

/** Domain scores side by side, worst first, and never their mean. */
export function DomainScores({ shown: { explained: { domains }, quarter, source } }: { shown: ShownResult }) {
  const scored = domains.flatMap((domain) => (domain.score === null ? [] : [{ ...domain, score: domain.score }])).sort((a, b) => b.score - a.score);
  const [worst] = scored;
  if (worst === undefined) return null;
  return (
    <Section id="domains" title={`${worst.name} is its worst domain, with a score of ${score(worst.score)}`} subtitle={`Domain scores, 1.00 best to 4.00 worst, ${quarter.name}. They cannot be averaged: they do not make the average score.`} source={source}>
      <BarList items={scored.map(({ name, score: own, segment }) => ({ name: segment === null ? name : <>{name} <small>segment {segment}</small></>, value: score(own), from: 0, to: (100 * own) / WORST, good: (segment ?? WORST) <= 2 }))} />
      <p className="src">Bars start at 0; blue = domain segment 1 or 2, orange = 3 or 4.{scored.length < 5 && " A domain that is missing has no published score."}</p>
    </Section>
  );
}
