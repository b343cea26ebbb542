import { Key } from "@/components/ui/key";
import { useIcon as iconMarkup } from "@/lib/charts/icons";
import { IconKey } from "./icon-key";

const RUNGS = [[1, "Within reach"], [2, "Stretching"], [3, "Rarely achieved"], [4, "Almost never achieved, or never seen"]] as const;

/** What the shapes of the scorecard mean, in words, with the rule behind the realism ladder. */
export function ScorecardKey() {
  return (
    <>
      <IconKey />
      <details className="key-details">
        <summary>Key to realism and when to judge</summary>
        <Key title="Realism" items={RUNGS.map(([rung, label]) => ({ icon: iconMarkup(`r-${rung}`, 20), label }))} />
        <p className="src">The share of past windows as long as the way to the target, over all boards that began at a similar level, that gained as much: half or more, a fifth, a twentieth, fewer, none. <a href="/methods/realism">How realism is worked out</a></p>
        <p className="src">When to judge: the first month in which an outcome can show a change, by proposed ranges that its owner may replace. <a href="/methods/lag">How lags are worked out</a></p>
      </details>
    </>
  );
}
