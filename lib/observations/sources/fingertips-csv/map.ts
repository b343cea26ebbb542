import type { PublicationSource } from "../../reading/publication-source";
import { hasHeader } from "../../reading/records";
import type { SourceFile } from "../../reading/source-file";
import { parseFingertips } from "./parse";
import { SIGNATURE } from "./schema";
import { FINGERTIPS_CSV } from "./source";

/** Figures of England, regions of the NHS, integrated care boards and councils for the indicators of the catalogue. */
export const fingertipsCsv: PublicationSource = {
  ...FINGERTIPS_CSV,
  recognise: ({ kind, tables: [table, ...others] }: SourceFile) => kind === "csv" && table !== undefined && others.length === 0 && hasHeader(table, SIGNATURE),
  async read({ tables: [table] }, issues) {
    if (table === undefined) return null;
    const collector = await parseFingertips(table, issues);
    return { figures: collector.figures(issues), rowsRead: collector.rowsRead, passedOver: collector.passedOver, codeColumn: "Area Code", publishedOn: null };
  },
};
