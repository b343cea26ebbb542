import { byCodeUnit, toCount } from "./keys.mjs";

const COUNTS = ["waiting_total", "within_18_weeks", "waiting_52_plus", "waiting_65_plus", "waiting_78_plus"];
const ICB_COLUMNS = ["Incomplete_Pathways", "Within_18wks", "Waiters_52plus", "Waiters_65plus", "Waiters_78plus"];
const ENGLAND_COLUMNS = ["Total number of incomplete pathways", "Total within 18 weeks", "Total 52 plus weeks", "Total 65 plus weeks", "Total 78 plus weeks"];

/** One row per month and ICB: the specialties added up. The file has no total rows; one would count everything twice. */
export function compileIcbMonthly(rows) {
  const sums = new Map();
  const seen = new Set();
  for (const row of rows) {
    if (row.TF_Code === "C_999") throw new Error(`total row ${row.Period} ${row.ICB_Code} among specialties`);
    const cell = `${row.Period} ${row.ICB_Code} ${row.TF_Code}`;
    if (seen.has(cell)) throw new Error(`${cell} comes twice`);
    seen.add(cell);
    const key = `${row.Period} ${row.ICB_Code}`;
    const sum = sums.get(key) ?? { period: row.Period, code: row.ICB_Code, counts: COUNTS.map(() => 0) };
    ICB_COLUMNS.forEach((column, i) => (sum.counts[i] += toCount(row[column])));
    sums.set(key, sum);
  }
  return [...sums.entries()].sort(([a], [b]) => byCodeUnit(a, b)).map(([, sum]) => sum);
}

/** England's own row of each month: it also holds what NHS England commissions itself, so it is never a sum of ICBs. */
export function compileEnglandMonthly(rows) {
  return rows
    .filter((row) => row["Treatment Function Code"] === "C_999")
    .map((row) => ({ period: row.Period, code: "England", counts: ENGLAND_COLUMNS.map((column) => toCount(row[column])) }))
    .sort((a, b) => byCodeUnit(a.period, b.period));
}

export function rttCsv(rows) {
  for (const { period, code, counts } of rows) {
    const [total, within18, over52, over65, over78] = counts;
    if (within18 + over52 > total || over65 > over52 || over78 > over65) throw new Error(`${period} ${code}: bands exceed the list`);
  }
  return `${["period", "code", ...COUNTS].join(",")}\n${rows.map((row) => [row.period, row.code, ...row.counts].join(",")).join("\n")}\n`;
}
