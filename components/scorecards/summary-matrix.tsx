import { Badge } from "@/components/ui/badge";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Svg } from "@/components/ui/svg";
import { useIcon as iconMarkup, type IconId } from "@/lib/charts/icons";
import type { ScorecardMatrix } from "@/lib/scorecards/domain/summary-matrix-of";
import type { SummaryColumn, SummaryRow } from "@/lib/statistics/spc/summary-matrix";

const ROW: Readonly<Record<SummaryRow, { readonly word: string; readonly icon: IconId }>> = {
  improving: { word: "Improving", icon: "v-improvement_high" },
  common_cause: { word: "No change", icon: "v-common_cause" },
  concern: { word: "Concern", icon: "v-concern_low" },
  no_judgement: { word: "Changed, neither good nor bad", icon: "v-neither_high" },
  not_enough_data: { word: "Too few points", icon: "v-suppressed" },
};

const COLUMN: Readonly<Record<SummaryColumn, { readonly word: string; readonly icon: IconId | null }>> = {
  pass: { word: "Passes the target", icon: "a-pass" },
  hit_or_miss: { word: "Hit and miss", icon: "a-hit_or_miss" },
  fail: { word: "Fails the target", icon: "a-fail" },
  no_target: { word: "No target", icon: null },
};

/** The cells to look at first, and last. */
const cellClass = (row: SummaryRow, column: SummaryColumn): string | undefined => (row === "concern" && column === "fail" ? "worst" : row === "improving" && column === "pass" ? "best" : undefined);

type SummaryMatrixProps = { matrix: ScorecardMatrix; hrefOf: (metricCode: string) => string; boardName: string };

/** Measures by what their control chart says: variation down, assurance across, each name a link to its chart. */
export function SummaryMatrix({ matrix: { rows, columns, tooFew, notForLimits }, hrefOf, boardName }: SummaryMatrixProps) {
  const caption = `Measures of ${boardName} by variation and assurance`;
  return (
    <>
      <ScrollRegion label={caption} minWidth={52} noun="matrix">
        <table className="mat wide">
          <caption className="vh">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Variation</th>
              {columns.map((key) => {
                const { word, icon } = COLUMN[key];
                return <th key={key} scope="col"><span className="st">{icon !== null && <Svg markup={iconMarkup(icon, 22)} />}<span>{word}</span></span></th>;
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                <th scope="row"><span className="st"><Svg markup={iconMarkup(ROW[key].icon, 22)} /><span>{ROW[key].word}</span></span></th>
                {cells.map((measures, place) => {
                  const column = columns[place] ?? "no_target";
                  return (
                    <td key={column} className={measures.length === 0 ? undefined : cellClass(key, column)}>
                      {measures.length === 0 ? <span className="mute">None</span> : <ul>{measures.map(({ metricCode, name, isIllustrative }) => <li key={metricCode}><a href={hrefOf(metricCode)}>{name}</a>{isIllustrative && <> <Badge kind="illustrative" /></>}</li>)}</ul>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {tooFew.length > 0 && <p className="src">{`Not shown, fewer than 13 points: ${tooFew.map(({ name, points }) => `${name} (${points})`).join(", ")}.`}</p>}
      {notForLimits.length > 0 && <p className="src">{`Not shown, because a control chart must not judge them (running totals, or periods that are not months or quarters): ${notForLimits.join(", ")}.`}</p>}
    </>
  );
}
