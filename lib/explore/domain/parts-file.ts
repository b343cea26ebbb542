import type { FigureFile, FileCell, FileColumn } from "@/lib/shared/figure-file";
import { partKey, type MetricParts } from "./metric-parts";

/** Everything on the page of a board's parts as one table: a row a specialty, then a row a provider, each with its month. */
export function partsFile({ metric, board, measures, specialties, providers, names, trusts, source, set, asOf, isIllustrative }: MetricParts): FigureFile {
  const all = specialties === null && providers === null ? [] : (measures?.all ?? []);
  const number = (name: string, title: string, description: string, datatype: FileColumn["datatype"] = "number"): FileColumn => ({ name, title, datatype, description });
  const columns: readonly FileColumn[] = [
    { name: "by", title: "Kind of part", datatype: "string", description: "treatment_function, provider, or trust where figures are of a trust and not of a part of the board." },
    { name: "code", title: "Code", datatype: "string", description: "Treatment function, or ODS code of the provider." },
    { name: "name", title: "Name", datatype: "string", description: "Name of the specialty or provider." },
    { name: "period_end", title: "Period end", datatype: "date", description: "Last day of the period." },
    ...all.flatMap(({ key, head, words }) => [
      number(key, head, `Number of ${words}. Not a whole number where it is estimated.`),
      number(`${key}_share`, `${head}, % of the board’s`, `Percent of the board's own ${words}.`),
    ]),
    number("value", metric.name, `${metric.name}, ${metric.unitLabel}, of this part alone.`),
    { name: "basis", title: "Basis", datatype: "string", description: "published, restated (exact sums of former boards) or estimated (shared by people moved)." },
    { name: "mark", title: "Why a value is empty", datatype: "string", description: "Empty where there is a value." },
  ];
  const rows = ([["treatment_function", specialties], ["provider", providers]] as const).flatMap(([by, table]) => (table?.rows ?? []).map((row): readonly FileCell[] => [
    by, row.code, names[partKey(by, row.code)]?.name ?? row.code, table?.periodEnd ?? null,
    ...all.flatMap(({ key }) => [row.counts[key] ?? null, row.shares[key] ?? null]),
    row.value, table?.basis ?? null, row.mark ?? (row.value === null ? "no figure" : null),
  ]));
  const ofTrusts = (trusts?.rows ?? []).map(({ code, name, value, mark }): readonly FileCell[] => ["trust", code, name, trusts?.periodEnd ?? null, ...all.flatMap(() => [null, null]), value, "published", mark ?? (value === null ? "no figure" : null)]);
  return {
    name: `${metric.code}-parts-${board?.code ?? "none"}-${asOf}`, title: `${metric.name}, ${board?.name ?? "no board"}: specialties and trusts`,
    notes: [`As known on ${asOf}.`, set === "2026" ? "Boards since 1 April 2026." : "Boards to 31 March 2026.", "Shares are of the board's own published count."], columns, rows: [...rows, ...ofTrusts], isIllustrative, source,
  };
}
