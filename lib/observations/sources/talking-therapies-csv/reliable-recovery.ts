import type { IssueList } from "../../domain/import-issue";
import type { SourceFigure } from "../../domain/source-figure";
import type { BodyYear } from "./parse";
import type { Measure } from "./schema";

/** Half of the 5 to which counts below England are rounded. */
const HALF_STEP = 2.5;

const valueOf = ({ cells }: BodyYear, measure: Measure): number | null => {
  const read = cells.get(measure)?.read;
  return read?.kind === "value" ? read.value : null;
};

interface Counts {
  readonly numerator: number;
  readonly denominator: number;
}

/** Those who finished treatment less those who had not started at caseness are the publisher's denominator. */
function countsOf(body: BodyYear): Counts | null {
  const [recovered, finished, notAtCaseness] = [valueOf(body, "recovered"), valueOf(body, "finished"), valueOf(body, "notAtCaseness")];
  return recovered === null || finished === null || notAtCaseness === null ? null : { numerator: recovered, denominator: finished - notAtCaseness };
}

/** From the counts, which are finer than the published share; else the share as published, or why there is none. */
export function reliableRecovery(body: BodyYear): Pick<SourceFigure, "value" | "numerator" | "denominator" | "mark"> {
  const counts = countsOf(body);
  const share = valueOf(body, "published");
  const read = body.cells.get("published")?.read;
  if (counts !== null && counts.denominator > 0) return { ...counts, value: (100 * counts.numerator) / counts.denominator, mark: null };
  if (share !== null) return { numerator: null, denominator: null, value: share, mark: null };
  return { numerator: counts?.numerator ?? null, denominator: counts?.denominator ?? null, value: null, mark: read?.kind === "mark" ? read.mark : "not_available" };
}

/**
 * Refuses a published share that is not that of its counts: within one decimal for England, whose counts are exact; within a
 * whole per cent and the counts' rounding to 5 for any other body.
 */
export function checkShare(body: BodyYear, issues: IssueList): void {
  const counts = countsOf(body);
  const share = valueOf(body, "published");
  const place = { row: body.cells.get("published")?.row ?? body.row };
  if (counts === null) return;
  const { numerator, denominator } = counts;
  if (numerator > denominator) return issues.refuse("out_of_range", `${body.area.name} has ${numerator} people reliably recovered of ${denominator} who could have.`, place);
  if (share === null) return;
  if (denominator === 0) return issues.refuse("out_of_range", `${body.area.name} has a share of ${share}% of nobody.`, place);
  const recomputed = (100 * numerator) / denominator;
  const isExact = body.area.kind === "england";
  const tolerance = isExact ? 0.0501 : 0.5001 + (100 * HALF_STEP * (1 + (2 * numerator) / denominator)) / denominator;
  if (Math.abs(recomputed - share) > tolerance) {
    issues.refuse("total_mismatch", `${body.area.name} has a published share of ${share}%; its counts give ${recomputed.toFixed(1)}%.`, place);
  }
}
