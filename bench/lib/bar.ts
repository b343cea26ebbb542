/** A figure held against the bar it must reach. */
export interface Bar {
  readonly name: string;
  readonly figure: number;
  readonly bar: number;
  /** `>=`: the figure must reach the bar; `<=`: it must not pass it. */
  readonly sense: ">=" | "<=";
  /** Printed after both numbers: "s", "MB", "bytes"; empty for a ratio. */
  readonly unit: string;
  /** What the figure was made of: both numbers of a ratio, how many rounds, their spread. */
  readonly detail: string;
}

export type Outcome = "pass" | "fail" | "skip";

const show = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: value >= 100 ? 0 : value >= 10 ? 1 : 2 });

/** A figure that is no number reaches no bar. */
export const passes = ({ figure, bar, sense }: Bar): boolean => (sense === ">=" ? figure >= bar : figure <= bar);

/** The printed line of a bar. */
export function barLine(bar: Bar): string {
  const unit = bar.unit === "" ? "" : ` ${bar.unit}`;
  return `${passes(bar) ? "PASS" : "FAIL"} ${bar.name}: ${show(bar.figure)}${unit} ${bar.sense} ${show(bar.bar)}${unit} (${bar.detail})`;
}

/** Where the bars of a part are handed in, each as soon as it is known. */
export interface Report {
  bar(bar: Bar): void;
  /** A bar that cannot be measured here, with the reason. */
  skip(name: string, reason: string): void;
}

/** Prints what it is given; `outcomes` counts. */
export function printingReport(): Report & { readonly outcomes: Record<Outcome, number> } {
  const outcomes = { pass: 0, fail: 0, skip: 0 };
  return {
    outcomes,
    bar(bar) {
      outcomes[passes(bar) ? "pass" : "fail"] += 1;
      console.log(barLine(bar));
    },
    skip(name, reason) {
      outcomes.skip += 1;
      console.log(`SKIP ${name}: ${reason}`);
    },
  };
}
