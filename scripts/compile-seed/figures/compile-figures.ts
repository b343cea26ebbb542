import type { SourceFigure } from "@/lib/observations/domain/source-figure";
import { addMonths } from "@/lib/shared/month";
import type { Area, AreaAlias } from "@/prisma/seed/reference/area";
import { publishedFiguresCsv } from "@/prisma/seed/reference/published-figure";
import { publishedPartsCsv, type PublishedPart } from "@/prisma/seed/reference/published-part";
import type { Source } from "@/prisma/seed/reference/source";
import { byCodeUnit } from "../keys.mjs";
import { areaKeyFinder, type AreaKeyFinder } from "./area-keys";
import type { FigurePublication, Gathered } from "./figure-publication";
import type { Inputs } from "./inputs";
import { periodName } from "./period-name";
import { PART_PUBLICATIONS } from "./part-publications";
import { FIGURE_PUBLICATIONS } from "./publications";

/** A compiled file of figures and what sources.json says of it. */
export interface CompiledFigures {
  readonly text: string;
  readonly source: Source;
}

/**
 * Published figures, read by the product's own sources, in its own layout: one file a publication.
 * @throws Error where a file is refused, a figure is of no known board, region or council, or a figure stands twice
 */
export async function compileFigures(inputs: Inputs, areas: readonly Area[], aliases: readonly AreaAlias[]): Promise<readonly CompiledFigures[]> {
  const compile = compiler(inputs, areas, aliases);
  const compiled: CompiledFigures[] = [];
  for (const publication of FIGURE_PUBLICATIONS) compiled.push(await compile(publication, "figures", publishedFiguresCsv));
  return compiled;
}

/** The same of figures of parts of bodies, such as those by sex, in the layout of parts. */
export async function compileParts(inputs: Inputs, areas: readonly Area[], aliases: readonly AreaAlias[]): Promise<readonly CompiledFigures[]> {
  const compile = compiler(inputs, areas, aliases);
  const compiled: CompiledFigures[] = [];
  for (const publication of PART_PUBLICATIONS) compiled.push(await compile(publication, "parts", publishedPartsCsv));
  return compiled;
}

type Kind = "figures" | "parts";

function compiler(inputs: Inputs, areas: readonly Area[], aliases: readonly AreaAlias[]) {
  const find = areaKeyFinder(areas, aliases);
  return async (publication: FigurePublication, kind: Kind, csv: (figures: readonly PublishedPart[]) => string): Promise<CompiledFigures> => {
    const gathered = await publication.gather(inputs, boardsOfTrusts(areas));
    const { figures, unknownTrusts } = resolve(publication.id, gathered.figures, find);
    const leftOut = [gathered.leftOut, unknownTrusts > 0 ? `Left out: ${unknownTrusts} figures of trusts that the register of this project does not hold.` : undefined];
    return { text: csv(figures), source: sourceOf(publication, kind, { ...gathered, leftOut: leftOut.filter(Boolean).join(" ") }, figures, inputs) };
  };
}

/** ONS code of the board that a trust belonged to before April 2026, by the trust's code. */
function boardsOfTrusts(areas: readonly Area[]): ReadonlyMap<string, string> {
  const codeOf = new Map(areas.map(({ key, versions }) => [key, versions[0]?.onsCode]));
  return new Map(areas.flatMap(({ icbKeyBeforeApril2026: board, versions }) => {
    const code = board ? codeOf.get(board) : undefined;
    return code ? versions.flatMap(({ odsCode }) => (odsCode === null ? [] : [[odsCode, code] as const])) : [];
  }));
}

function resolve(id: string, figures: readonly SourceFigure[], find: AreaKeyFinder): { readonly figures: readonly PublishedPart[]; readonly unknownTrusts: number } {
  const resolved = new Map<string, PublishedPart>();
  let unknownTrusts = 0;
  for (const { metricCode, area, period, detail, value, numerator, denominator, mark, status } of figures) {
    const areaKey = find(area, period.end);
    if (areaKey === null && area.kind === "trust") unknownTrusts += 1;
    else if (areaKey === null) throw new Error(`${id}: ${area.kind} ${area.code} ${area.name} is not known at the end of ${period.end}`);
    else {
      const category = detail.map(({ by, code }) => `${by}:${code}`).join("|");
      const key = [metricCode, period.end, areaKey, ...(category === "" ? [] : [category])].join(",");
      if (resolved.has(key)) throw new Error(`${id}: ${key} stands twice`);
      resolved.set(key, { metricCode, areaKey, periodStart: period.start, periodEnd: period.end, value, numerator, denominator, mark, status, codeAsPublished: area.code, provider: "", category });
    }
  }
  return { figures: [...resolved.entries()].sort(([a], [b]) => byCodeUnit(a, b)).map(([, figure]) => figure), unknownTrusts };
}

function sourceOf({ id, publication, publisher, page, title, note, everyMonths, day }: FigurePublication, kind: Kind, { files, stated, leftOut }: Gathered, figures: readonly PublishedPart[], inputs: Inputs): Source {
  const periods = new Map(figures.map(({ periodStart, periodEnd }) => [periodEnd, periodStart]));
  const ends = [...periods.keys()].sort(byCodeUnit);
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined) throw new Error(`${id}: no figures`);
  const releases = ends.map((periodEnd) => {
    const publishedOn = stated?.get(periodEnd) ?? day.on(periodEnd);
    if (publishedOn <= periodEnd) throw new Error(`${id}: no day of publication after ${periodEnd}`);
    return { title: `${title}, ${periodName(periods.get(periodEnd) ?? periodEnd, periodEnd)}`, periodEnd, publishedOn, basis: stated?.has(periodEnd) ? ("stated" as const) : day.basis };
  });
  return {
    file: `${kind}/${id}.csv`, publication, publisher, licence: "Open Government Licence v3.0",
    period: { from: first.slice(0, 7), to: last.slice(0, 7), absent: absentPeriods(ends, everyMonths) },
    note: leftOut ? `${note} ${leftOut}` : note,
    inputs: files.map((name) => ({ name: name.split("/").at(-1) ?? name, sha256: inputs.sha256(name) })),
    [kind]: { publication: id, page, dayRule: day.rule, releases },
  };
}

/** Last months of periods missing between the first and the last. */
function absentPeriods(ends: readonly string[], everyMonths: number): string[] {
  const present = new Set(ends.map((end) => end.slice(0, 7)));
  const absent: string[] = [];
  for (let end = ends[0] ?? ""; end < (ends.at(-1) ?? ""); end = addMonths(end, everyMonths)) if (!present.has(end.slice(0, 7))) absent.push(end.slice(0, 7));
  return absent;
}
