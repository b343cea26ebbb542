import { ScrollRegion } from "@/components/ui/scroll-region";
import { DIFFERENCE_WORDS, type DifferenceRow } from "@/lib/objectives/domain/trajectory-diff";

type TrajectoryDifferenceProps = { caption: string; before: string; after: string; rows: readonly DifferenceRow[] };

const MARKS = { same: "=", changed: "≠", added: "+", removed: "−" } as const;

/** Two versions side by side; each line says in a word whether it differs, beside a mark. */
export function TrajectoryDifference({ caption, before, after, rows }: TrajectoryDifferenceProps) {
  return (
    <ScrollRegion label={caption} minWidth={40}>
      <table className="wide versions">
        <caption className="vh">{caption}</caption>
        <thead><tr><th scope="col">What</th><th scope="col">{before}</th><th scope="col">{after}</th><th scope="col">Difference</th></tr></thead>
        <tbody>
          {rows.map(({ what, kind, before: old, after: next, note }) => (
            <tr key={what} data-kind={kind}>
              <th scope="row">{what}</th>
              <td>{old ?? "–"}</td>
              <td>{next ?? "–"}</td>
              <td className="nw"><span aria-hidden="true">{MARKS[kind]}</span> {DIFFERENCE_WORDS[kind]}{note !== null && `, ${note}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
