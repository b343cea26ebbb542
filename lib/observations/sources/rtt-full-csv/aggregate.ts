import { quoteValue, type IssueList } from "../../domain/import-issue";
import { BLANK, NEGATIVE, NOT_WHOLE, type CsvRecord } from "./csv-reader";
import { addBand, addSums, emptySums, MEASURES, toFigures, type Sums } from "./measures";
import type { RttBreakdown } from "./breakdown";
import { compareTotals, type Group } from "./compare-totals";
import { parseRttPeriod } from "./period";
import { SeenKeys } from "./seen-keys";
import type { RttAccepted, RttPeriod } from "./rtt-read";
import { COLUMNS, type RttColumns } from "./schema";

/** Incomplete pathways. `Part_2A` is the part of them with a decision to admit, so it is never added. */
const INCOMPLETE = "Part_2";
const OTHER_PARTS: ReadonlySet<string> = new Set(["Part_1A", "Part_1B", "Part_2A", "Part_3"]);
const ALL_TREATMENTS = "C_999";
const ALL_TREATMENTS_NAME = "total";
const CODE = /^[A-Za-z0-9_]{1,12}$/;
const CODE_FIELDS = ["provider", "icb", "commissioner", "part", "treatment"] as const;
const REPLACEMENT = "\uFFFD";

interface IcbSums {
  readonly name: string;
  readonly firstRow: number;
  rows: number;
  readonly sums: Sums;
}

export type RttTotals = Pick<RttAccepted, "period" | "icbs" | "notAttributed" | "firstNotAttributed" | "counts" | "breakdown">;

/** Adds up the rows of one file, one at a time, and reports what does not fit to `issues`. */
export class RttAggregator {
  private rowsRead = 0;
  private used = 0;
  private usedNotAttributed = 0;
  private firstNotAttributed = 0;
  private totalRows = 0;
  private blankRows = 0;
  private readonly otherParts = new Map<string, number>();
  private period: RttPeriod | null = null;
  private periodText: string | null = null;
  private readonly otherPeriods = new Set<string>();
  private readonly seen = new SeenKeys();
  private readonly goodCodes = new Set<string>();
  /** Counts of the row at hand. */
  private readonly rowSums = emptySums();
  private readonly groups = new Map<string, Group>();
  private readonly icbs = new Map<string, IcbSums>();
  private readonly varyingNames = new Set<string>();
  private readonly notAttributed = emptySums();
  private warnedOfText = false;

  constructor(
    private readonly columns: RttColumns,
    private readonly issues: IssueList,
    /** Where the counts of each combination are kept as well, if anywhere. */
    private readonly breakdown: RttBreakdown | null = null,
  ) {}

  /** Takes one data row; `row` counts the header as 1. */
  add(record: CsvRecord, row: number): void {
    this.rowsRead += 1;
    const { places } = this.columns;
    if (record.fieldCount === 1 && record.text(0) === "") {
      this.blankRows += 1;
      return;
    }
    if (record.fieldCount !== this.columns.headings.length) {
      this.issues.refuse("column_count", `The row has ${record.fieldCount} values where the header has ${this.columns.headings.length} columns.`, { row });
      return;
    }
    if (record.text(places.period) === "" && this.isBlank(record)) {
      this.blankRows += 1;
      return;
    }
    if (record.brokenText && !this.checkText(record, row)) return;
    if (!this.checkPeriod(record.text(places.period), row)) return;

    const provider = record.text(places.provider);
    const icb = record.text(places.icb);
    const commissioner = record.text(places.commissioner);
    const part = record.text(places.part);
    const treatment = record.text(places.treatment);
    if (part !== "" && part !== INCOMPLETE && !OTHER_PARTS.has(part)) {
      this.issues.refuse("unknown_part", `The RTT part type ${quoteValue(part)} is not known, so it is not clear whether the row counts.`, { row, column: COLUMNS.part });
      return;
    }
    if (!this.checkCodeShapes({ provider, icb, commissioner, part, treatment }, row)) return;
    const pair = this.seen.pairOf(provider, icb, commissioner);
    if (!this.seen.add(pair, part, treatment)) {
      this.issues.refuse("duplicate_key", `Provider ${provider}, commissioner ${commissioner}, ${part}, treatment function ${treatment} stands in the file twice.`, { row });
      return;
    }

    if (part !== INCOMPLETE) {
      this.otherParts.set(part, (this.otherParts.get(part) ?? 0) + 1);
      return;
    }
    const isTotal = treatment === ALL_TREATMENTS;
    const treatmentName = record.text(places.treatmentName);
    if ((treatmentName.toLowerCase() === ALL_TREATMENTS_NAME) !== isTotal) {
      this.issues.refuse("total_mismatch", `The treatment function ${treatment} is named ${quoteValue(treatmentName)}. Total rows must have the code ${ALL_TREATMENTS} and the name “Total”, or patients could be counted twice.`, { row, column: COLUMNS.treatmentName });
      return;
    }
    const sums = this.readSums(record, row);
    if (sums === null) return;
    this.addToGroup(pair.key, sums, isTotal, row);
    if (isTotal) this.totalRows += 1;
    else {
      const icbName = record.text(places.icbName);
      this.addToIcb(icb, icbName, sums, row);
      if (this.breakdown !== null) this.addToBreakdown(this.breakdown, record, { icb, icbName, provider, treatment, treatmentName }, sums, row);
    }
  }

  /**
   * Closes the sums: compares every total row with its parts and gives the figures.
   *
   * @returns null when there is nothing to give, the reason being in `issues`
   */
  finish(): RttTotals | null {
    const { issues } = this;
    // Comparing totals with parts after a row was left out would only repeat that row's fault.
    if (issues.refused) return null;
    if (this.rowsRead === this.blankRows) issues.refuse("empty_file", "The file has a header but no rows.");
    else if (this.used === 0) issues.refuse("no_incomplete_rows", `The file has no rows for incomplete pathways (${INCOMPLETE}).`, { column: COLUMNS.part });
    else compareTotals(this.groups, issues);
    if (issues.refused || this.period === null) return null;
    return {
      period: this.period,
      icbs: [...this.icbs]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([code, { name, firstRow, rows, sums }]) => ({ code, name, firstRow, rows, figures: toFigures(sums) })),
      notAttributed: toFigures(this.notAttributed),
      firstNotAttributed: this.firstNotAttributed,
      breakdown: this.breakdown,
      counts: {
        rowsRead: this.rowsRead,
        used: this.used,
        usedNotAttributed: this.usedNotAttributed,
        totalRows: this.totalRows,
        blankRows: this.blankRows,
        otherParts: Object.fromEntries([...this.otherParts].sort(([a], [b]) => (a < b ? -1 : 1))),
      },
    };
  }

  private isBlank(record: CsvRecord): boolean {
    for (let field = 0; field < record.fieldCount; field += 1) if (record.text(field) !== "") return false;
    return true;
  }

  /** A byte that is not UTF-8 matters only where text is kept; elsewhere one warning is enough. */
  private checkText(record: CsvRecord, row: number): boolean {
    const { places } = this.columns;
    for (const name of ["period", "icbName", "treatmentName", ...CODE_FIELDS] as const) {
      if (!record.text(places[name]).includes(REPLACEMENT)) continue;
      this.issues.refuse("bad_encoding", "The text is not UTF-8. Save the file as UTF-8, or use it as published.", { row, column: COLUMNS[name] });
      return false;
    }
    if (!this.warnedOfText) {
      this.issues.warn("bad_encoding", "Some names are not UTF-8 text. No figure is affected; where a name is needed its code is used.", { row });
      this.warnedOfText = true;
    }
    return true;
  }

  private checkPeriod(text: string, row: number): boolean {
    if (text === this.periodText) return true;
    if (text === "") {
      this.issues.refuse("missing_value", "The period is empty.", { row, column: COLUMNS.period });
      return false;
    }
    const period = parseRttPeriod(text);
    if (period === null) {
      this.issues.refuse("bad_period", `The period ${quoteValue(text)} is not a month written like “RTT-January-2026”.`, { row, column: COLUMNS.period });
      return false;
    }
    if (this.period === null) {
      this.period = period;
      this.periodText = text;
      return true;
    }
    if (period.start === this.period.start) return true;
    if (!this.otherPeriods.has(period.start)) {
      this.otherPeriods.add(period.start);
      this.issues.refuse("two_periods", `The file mixes ${quoteValue(this.period.asPublished)} with ${quoteValue(text)}. A file must hold one month.`, { row, column: COLUMNS.period });
    }
    return false;
  }

  private checkCodeShapes(codes: Readonly<Record<(typeof CODE_FIELDS)[number], string>>, row: number): boolean {
    for (const field of CODE_FIELDS) {
      const code = codes[field];
      if (this.goodCodes.has(code)) continue;
      if (code === "") {
        // National and regional commissioning has no commissioner parent; nothing else may be blank.
        if (field === "icb") continue;
        this.issues.refuse("missing_value", `The value of ${quoteValue(COLUMNS[field])} is missing.`, { row, column: COLUMNS[field] });
        return false;
      }
      if (!CODE.test(code)) {
        this.issues.refuse("invalid_code", `${quoteValue(code)} is not a code of letters and digits.`, { row, column: COLUMNS[field] });
        return false;
      }
      this.goodCodes.add(code);
    }
    return true;
  }

  /** The five counts of a row, good until the next; null when a number cannot be read or the bands do not make the total. */
  private readSums(record: CsvRecord, row: number): Sums | null {
    const { bands, places } = this.columns;
    const sums = this.rowSums.fill(0);
    for (let weeks = 0; weeks < bands.length; weeks += 1) {
      const patients = record.whole(bands[weeks]!);
      // An empty band stands for none: the publisher leaves it so where nobody waits.
      if (patients === 0 || patients === BLANK) continue;
      if (patients < 0) return this.refuseNumber(patients, record, bands[weeks]!, row);
      addBand(sums, weeks, patients);
    }
    const total = record.whole(places.total);
    if (total === BLANK) {
      this.issues.refuse("missing_value", "The total of the row is missing.", { row, column: COLUMNS.total });
      return null;
    }
    if (total < 0) return this.refuseNumber(total, record, places.total, row);
    if (total !== sums[0]) {
      this.issues.refuse("total_mismatch", `The total of the row is ${total}, but its ${bands.length} weekly columns add up to ${sums[0]}.`, { row, column: COLUMNS.total });
      return null;
    }
    return sums;
  }

  private refuseNumber(signal: number, record: CsvRecord, field: number, row: number): null {
    const value = quoteValue(record.text(field));
    const column = this.columns.headings[field] ?? null;
    if (signal === NEGATIVE) this.issues.refuse("negative_number", `${value} is below zero. A number of patients cannot be.`, { row, column });
    else if (signal === NOT_WHOLE) this.issues.refuse("not_a_number", `${value} is not a whole number of patients.`, { row, column });
    return null;
  }

  private addToGroup(key: string, sums: Sums, isTotal: boolean, row: number): void {
    let group = this.groups.get(key);
    if (group === undefined) {
      group = { parts: MEASURES.map(() => 0), firstRow: row, total: null };
      this.groups.set(key, group);
    }
    if (isTotal) {
      group.total = Array.from(sums);
      group.firstRow = row;
    } else addSums(group.parts, sums);
  }

  private addToIcb(code: string, name: string, sums: Sums, row: number): void {
    this.used += 1;
    if (code === "") {
      if (this.usedNotAttributed === 0) this.firstNotAttributed = row;
      this.usedNotAttributed += 1;
      addSums(this.notAttributed, sums);
      return;
    }
    let icb = this.icbs.get(code);
    if (icb === undefined) {
      icb = { name, firstRow: row, rows: 0, sums: emptySums() };
      this.icbs.set(code, icb);
    }
    if (icb.name !== name) this.warnOfName(code, icb.name, name, row, COLUMNS.icbName);
    icb.rows += 1;
    addSums(icb.sums, sums);
  }

  private addToBreakdown(breakdown: RttBreakdown, record: CsvRecord, of: Readonly<Record<"icb" | "icbName" | "provider" | "treatment" | "treatmentName", string>>, sums: Sums, row: number): void {
    const icb = breakdown.placeOf("icb", of.icb, () => of.icbName);
    const provider = breakdown.placeOf("provider", of.provider, () => this.providerName(record));
    const treatment = breakdown.placeOf("treatment", of.treatment, () => of.treatmentName);
    if (breakdown.nameAt("treatment", treatment) !== of.treatmentName) this.warnOfName(of.treatment, breakdown.nameAt("treatment", treatment), of.treatmentName, row, COLUMNS.treatmentName);
    breakdown.add(icb, provider, treatment, sums, row);
  }

  /** Empty for a name that is not UTF-8: the code stands in its place. */
  private providerName(record: CsvRecord): string {
    const name = this.columns.providerName === null ? "" : record.text(this.columns.providerName);
    return name.includes(REPLACEMENT) ? "" : name;
  }

  private warnOfName(code: string, kept: string, name: string, row: number, column: string): void {
    if (this.varyingNames.has(code)) return;
    this.varyingNames.add(code);
    this.issues.warn("name_varies", `The code ${code} has two names: ${quoteValue(kept)} and ${quoteValue(name)}. The first is kept.`, { row, column });
  }
}
