import { comparisonAt } from "@/lib/analysis/domain/comparison";
import type { Panel, PanelCell } from "@/lib/analysis/domain/panel";
import { BASIS_LETTER, OUTCOME_LETTER } from "./map-letters";
import type { MapFrame } from "./metric-map";

/** Digits that a browser is sent of a value: more than are printed, fewer than a division leaves. */
const DIGITS = 12;

/**
 * The figures of one period for a map.
 * @param at place in `panel.periods`
 * @param codes of the areas in the order of the map; one that the panel does not know has no figure
 * @param statuses letters in the same order, where the period is the one statuses are judged at
 */
export function mapFrame(panel: Panel, at: number, codes: readonly string[], statuses: string | null): MapFrame {
  const { rows, england } = comparisonAt(panel, at);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const found = codes.map((code) => byCode.get(code));
  const used = new Set(found.flatMap((row) => (row?.value === null || row?.releaseId === null || row === undefined ? [] : [row.releaseId])));
  const short = (value: number | null | undefined): number | null => (value === undefined || value === null ? null : Number(value.toPrecision(DIGITS)));
  return {
    at,
    england: england?.value ?? null,
    values: found.map((row) => short(row?.value)),
    lower: found.map((row) => short(row?.interval?.lower)),
    upper: found.map((row) => short(row?.interval?.upper)),
    marks: Object.fromEntries(found.flatMap((row, place) => (row === undefined || row.value !== null ? [] : markOf(row).map((mark) => [place, mark] as const)))),
    outcomes: found.map((row) => OUTCOME_LETTER[row?.outcome ?? "not_compared"]).join(""),
    bases: found.map((row) => BASIS_LETTER[row?.value === null || row === undefined ? "published" : row.basis]).join(""),
    statuses,
    isIllustrative: panel.releases.some(({ id, provenance }) => provenance === "illustrative" && used.has(id)),
  };
}

/** Why a figure is not there, as far as that is known. */
const markOf = ({ mark, basis }: Pick<PanelCell, "mark" | "basis">): readonly string[] =>
  mark === null && basis !== "not_comparable" ? [] : [(mark ?? basis).replaceAll("_", " ")];
