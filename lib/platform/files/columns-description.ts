import { ILLUSTRATIVE_WARNING, safeFileName, type FigureFile } from "@/lib/shared/figure-file";

const OPEN_GOVERNMENT = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

/** Address of the licence, from its own words. */
function licenceAddress(licence: string): string | null {
  const given = /https:\/\/[^\s,;)]+[^\s,;).]/.exec(licence);
  if (given !== null) return given[0];
  return /open government licence|\bOGL\b/i.test(licence) ? OPEN_GOVERNMENT : null;
}

/**
 * Describes a CSV file to programs: name, title, kind and meaning of each column, by CSV on the Web (W3C, Metadata
 * Vocabulary for Tabular Data, 2015). Saved beside the CSV under its name with `-metadata.json`.
 */
export function columnsDescription(file: FigureFile): Readonly<Record<string, unknown>> {
  const address = file.licence === undefined ? null : licenceAddress(file.licence);
  const notes = [...(file.isIllustrative ? [ILLUSTRATIVE_WARNING] : []), ...file.notes];
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    url: `${safeFileName(file)}.csv`,
    "dc:title": file.title,
    "dc:language": "en-GB",
    ...(notes.length > 0 && { "dc:description": notes.join(" ") }),
    ...(file.source !== undefined && { "dc:source": file.source }),
    ...(file.licence !== undefined && { "dc:rights": file.licence }),
    ...(address !== null && { "dc:license": { "@id": address } }),
    dialect: { encoding: "utf-8", delimiter: ",", quoteChar: '"', doubleQuote: true, header: true, headerRowCount: 1, lineTerminators: ["\r\n"] },
    tableSchema: {
      columns: file.columns.map(({ name, title, datatype, description }) => ({
        name,
        titles: name === title ? [name] : [name, title],
        datatype: datatype === "date" ? { base: "date", format: "yyyy-MM-dd" } : datatype,
        "dc:description": description,
        // An empty cell holds no value: it is neither zero nor empty text.
        null: [""],
      })),
    },
  };
}
