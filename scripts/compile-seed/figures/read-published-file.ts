import { createIssueList } from "@/lib/observations/domain/import-issue";
import type { SourceArea, SourceFigure, SourceReading } from "@/lib/observations/domain/source-figure";
import { openSourceFile } from "@/lib/observations/reading/open-source-file";
import { READ_LIMITS } from "@/lib/observations/reading/read-limits";
import { SOURCES } from "@/lib/observations/sources/registry";
import type { Gathered } from "./figure-publication";
import type { Inputs } from "./inputs";

const OGL = "Open Government Licence v3.0";

/**
 * Reads an official file exactly as an import does, by the one source that recognises its contents.
 * @throws Error with the first refusal, or where no source or several recognise it, or where its licence is another
 */
export async function readPublishedFile(inputs: Inputs, name: string): Promise<SourceReading> {
  const fileName = name.split("/").at(-1) ?? name;
  const issues = createIssueList(fileName, READ_LIMITS.maxIssues);
  const file = await openSourceFile({ path: inputs.path(name), fileName }, issues);
  const sources = file === null ? [] : SOURCES.filter((source) => source.recognise(file));
  const [source] = sources;
  if (file !== null && source !== undefined && sources.length === 1) {
    if (source.licence !== OGL) throw new Error(`${fileName}: figures under “${source.licence}” are not shipped`);
    const reading = await source.read(file, issues);
    if (reading !== null && !issues.refused) return reading;
  }
  throw new Error(`${fileName}: ${issues.items.find(({ severity }) => severity === "refusal")?.message ?? `recognised by ${sources.length} sources`}`);
}

/** Figures of whole bodies of some kinds from files of one publication; parts of a body's figure are not among them. */
export const readPublishedFiles = (inputs: Inputs, files: readonly string[], kinds: readonly SourceArea["kind"][]): Promise<Gathered> => gatherFrom(inputs, files, kinds, ({ detail }) => detail.length === 0);

/** The same of parts of bodies of one way of breaking down alone. */
export const readPublishedParts = (inputs: Inputs, files: readonly string[], kinds: readonly SourceArea["kind"][]): Promise<Gathered> => gatherFrom(inputs, files, kinds, ({ detail }) => detail.length === 1);

async function gatherFrom(inputs: Inputs, files: readonly string[], kinds: readonly SourceArea["kind"][], isWanted: (figure: SourceFigure) => boolean): Promise<Gathered> {
  const figures: SourceFigure[] = [];
  const stated = new Map<string, string>();
  for (const name of files) {
    const reading = await readPublishedFile(inputs, name);
    const wanted = [...reading.figures].filter((figure) => kinds.includes(figure.area.kind) && isWanted(figure));
    figures.push(...wanted);
    if (reading.publishedOn !== null) for (const { period } of wanted) stated.set(period.end, reading.publishedOn);
  }
  return { figures, files, stated };
}
