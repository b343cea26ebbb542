import type { Area, AreaAlias } from "@/prisma/seed/reference/area";
import { compileAliases } from "./aliases.mjs";
import { compileAreas } from "./areas.mjs";
import { compileBoardCharacteristics } from "./board-characteristics.mjs";
import { compileCouncilLinks } from "./council-links.mjs";
import { compileFigures, compileParts } from "./figures/compile-figures";
import { compileEnglandMonthly, compileIcbMonthly, rttCsv } from "./rtt.mjs";
import { compileSources } from "./sources.mjs";
import { compileSuccessions } from "./successions.mjs";
import { openInputs } from "./inputs.mjs";
import { recordsJson } from "./records-json.mjs";
import { compileSegments } from "./segments";
import { compileWaitingParts } from "./waiting-parts";

/**
 * Every seed file as [name below the folder of reference files, text], in writing order.
 * @param folder holds the official files: `reference/`, `derived/`, `ae/` ...
 * @throws Error where a file is missing or not as it was
 */
export async function compileAll(folder: string): Promise<readonly (readonly [string, string])[]> {
  const inputs = openInputs(folder);
  const icbMonthly = compileIcbMonthly(inputs.rows("derived/rtt-incomplete-icb-monthly-2022-10-2026-03.csv.gz"));
  const englandMonthly = compileEnglandMonthly(inputs.rows("derived/rtt-incomplete-england-monthly-2022-10-2026-03.csv"));
  const areas = compileAreas(inputs) as Area[];
  const aliases = compileAliases(inputs) as AreaAlias[];
  const figures = await compileFigures(inputs, areas, aliases);
  const parts = await compileWaitingParts(inputs, areas);
  const bySex = await compileParts(inputs, areas, aliases);
  const segments = await compileSegments(inputs, areas);
  return [
    ["areas.json", recordsJson("areas", areas)],
    ["aliases.json", recordsJson("aliases", aliases)],
    ["successions.json", recordsJson("successions", compileSuccessions(inputs))],
    ["council-icb.json", recordsJson("overlaps", compileCouncilLinks(inputs))],
    ["board-characteristics.json", recordsJson("boards", compileBoardCharacteristics(inputs, areas))],
    ["rtt-icb-monthly.csv", rttCsv(icbMonthly)],
    ["rtt-england-monthly.csv", rttCsv(englandMonthly)],
    ...figures.map(({ source, text }) => [source.file, text] as const),
    ...parts.files,
    ...bySex.map(({ source, text }) => [source.file, text] as const),
    ...segments.files,
    ["sources.json", recordsJson("sources", [...compileSources(inputs, icbMonthly), ...figures.map(({ source }) => source), ...parts.sources, ...bySex.map(({ source }) => source), ...segments.sources])],
  ];
}
