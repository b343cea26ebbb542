import { compileAliases } from "./aliases.mjs";
import { compileAreas } from "./areas.mjs";
import { compileCouncilLinks } from "./council-links.mjs";
import { compileEnglandMonthly, compileIcbMonthly, rttCsv } from "./rtt.mjs";
import { compileSources } from "./sources.mjs";
import { compileSuccessions } from "./successions.mjs";
import { openInputs } from "./inputs.mjs";
import { recordsJson } from "./records-json.mjs";

/**
 * Every seed file as [file name, text], in writing order.
 * @param {string} folder holds `reference/` and `derived/`
 * @returns {[string, string][]}
 */
export function compileAll(folder) {
  const inputs = openInputs(folder);
  const icbMonthly = compileIcbMonthly(inputs.rows("derived/rtt-incomplete-icb-monthly-2022-10-2026-03.csv.gz"));
  const englandMonthly = compileEnglandMonthly(inputs.rows("derived/rtt-incomplete-england-monthly-2022-10-2026-03.csv"));
  return [
    ["areas.json", recordsJson("areas", compileAreas(inputs))],
    ["aliases.json", recordsJson("aliases", compileAliases(inputs))],
    ["successions.json", recordsJson("successions", compileSuccessions(inputs))],
    ["council-icb.json", recordsJson("overlaps", compileCouncilLinks(inputs))],
    ["rtt-icb-monthly.csv", rttCsv(icbMonthly)],
    ["rtt-england-monthly.csv", rttCsv(englandMonthly)],
    ["sources.json", recordsJson("sources", compileSources(inputs, icbMonthly))],
  ];
}
