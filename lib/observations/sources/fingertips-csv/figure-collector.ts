import { quoteValue, type IssueList } from "../../domain/import-issue";
import type { SourceFigure } from "../../domain/source-figure";
import type { Indicator } from "./schema";

/** What a row must repeat word for word to be the same figure under another parent area. */
export interface Collected {
  readonly figure: SourceFigure;
  readonly fingerprint: string;
}

/** Gathers the figures of a file: each once, with what was passed over counted by its reason. */
export class FigureCollector {
  rowsRead = 0;
  readonly passedOver: Record<string, number> = {};
  private readonly found = new Map<string, Collected>();
  private readonly notes = new Map<string, { count: number; row: number }>();

  pass(reason: string): void {
    this.passedOver[reason] = (this.passedOver[reason] ?? 0) + 1;
  }

  /** @returns the row of another figure of the same body, period and sex that says something else; null where all is well */
  add(collected: Collected): number | null {
    const { figure, fingerprint } = collected;
    const key = [figure.metricCode, figure.area.code.replace(/^n/, ""), figure.period.start, figure.period.end, ...figure.detail.map(({ code }) => code)].join("|");
    const earlier = this.found.get(key);
    if (earlier === undefined) {
      this.found.set(key, collected);
      return null;
    }
    if (earlier.fingerprint !== fingerprint) return earlier.figure.row;
    this.pass("the same figure again under another parent area");
    return null;
  }

  /** Counts a figure that is published with a remark. */
  note(text: string, row: number): void {
    const known = this.notes.get(text);
    this.notes.set(text, { count: (known?.count ?? 0) + 1, row: known?.row ?? row });
  }

  figures(issues: IssueList): readonly SourceFigure[] {
    for (const [text, { count, row }] of this.notes) {
      issues.warn("value_note", `${count === 1 ? "One figure carries" : `${count} figures carry`} the note ${quoteValue(text, 160)}.`, { row, column: "Value note" });
    }
    const figures = [...this.found.values()].map(({ figure }) => figure);
    if (figures.length === 0 && !issues.refused) {
      const reasons = Object.entries(this.passedOver).map(([reason, count]) => `${reason} (${count})`);
      issues.refuse("no_figures", `The file has no figure that is read.${reasons.length > 0 ? ` Passed over: ${reasons.join("; ")}.` : ""}`);
    }
    return figures;
  }
}

/** Male and female figures of one measure stand apart; a measure of one group only has no breakdown. */
export const sexDetail = (indicator: Indicator, sex: string): SourceFigure["detail"] =>
  indicator.sexes.length > 1 ? [{ by: "sex", code: sex.toLowerCase(), name: sex }] : [];

const BOUNDS: Readonly<Record<Indicator["kind"], readonly [number, number]>> = { share: [0, 100], rate: [0, 100_000], years: [0, 120], gap: [-60, 60] };

/** Whether a value can be of the indicator's unit at all. */
export function isInBounds(indicator: Indicator, value: number): boolean {
  const [least, most] = BOUNDS[indicator.kind];
  return value >= least && value <= most;
}
