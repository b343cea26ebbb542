import { parsePublishedFigures, publishedFigureLine, type PublishedFigure } from "./published-figure";

/** One published figure of a part of a body: of one provider, of one category, or of both. */
export interface PublishedPart extends PublishedFigure {
  /** ODS code; empty = of all. */
  readonly provider: string;
  /** Such as "sex:female"; empty = of all. */
  readonly category: string;
}

const FIGURES_HEADER = "metric,area,period_start,period_end,value,numerator,denominator,mark,status,code";
const HEADER = "metric,area,period_start,period_end,provider,category,value,numerator,denominator,mark,status,code";
/** Places of the two columns that figures of whole bodies do not have. */
const FROM = 4;
const TO = 6;

/** Layout of parts of figures: that of published figures with provider and category after the period. */
export const publishedPartsCsv = (parts: readonly PublishedPart[]): string => `${[HEADER, ...parts.map(publishedPartLine)].join("\n")}\n`;

/** The line of a part. @throws Error where a text holds a comma or a quotation mark, which the layout has no room for */
export function publishedPartLine(part: PublishedPart): string {
  if (!/^[A-Z0-9]*$/.test(part.provider) || !/^([a-z_]+:[A-Za-z0-9_ .-]+)?$/.test(part.category) || part.provider + part.category === "") throw new Error(`not a part of a figure: ${part.provider}, ${part.category}`);
  const cells = publishedFigureLine(part).split(",");
  return [...cells.slice(0, FROM), part.provider, part.category, ...cells.slice(FROM)].join(",");
}

/**
 * Reads that layout.
 * @throws Error naming the line, for another header or a line that is no part: the file is our own, so any slip is a fault.
 */
export function parsePublishedParts(text: string): PublishedPart[] {
  const [header, ...lines] = text.trimEnd().split("\n");
  if (header !== HEADER) throw new Error("line 1: not the layout of published parts");
  const cells = lines.map((line) => line.split(","));
  const figures = parsePublishedFigures([FIGURES_HEADER, ...cells.map((line) => [...line.slice(0, FROM), ...line.slice(TO)].join(","))].join("\n"));
  return figures.map((figure, index) => {
    const [provider = "", category = ""] = cells[index]?.slice(FROM, TO) ?? [];
    if (provider + category === "") throw new Error(`line ${index + 2}: a part has a provider or a category`);
    return { ...figure, provider, category };
  });
}
