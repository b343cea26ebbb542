import type { PublicationSource } from "../../reading/publication-source";
import { hasHeader } from "../../reading/records";
import { parseTrafford } from "./parse-trafford";
import { TRAFFORD_SIGNATURE } from "./schema";
import { FINGERTIPS_TRAFFORD_CSV } from "./source";

/** Fingertips figures of England and councils without counties, to one decimal, as Trafford Data Lab gives them. */
export const fingertipsTraffordCsv: PublicationSource = {
  ...FINGERTIPS_TRAFFORD_CSV,
  recognise: ({ kind, tables: [table, ...others] }) => kind === "csv" && table !== undefined && others.length === 0 && hasHeader(table, TRAFFORD_SIGNATURE),
  async read({ tables: [table] }, issues) {
    if (table === undefined) return null;
    const collector = await parseTrafford(table, issues);
    return { figures: collector.figures(issues), rowsRead: collector.rowsRead, passedOver: collector.passedOver, codeColumn: "area_code", publishedOn: null };
  },
};
