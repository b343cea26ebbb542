import type { PublicationSource } from "../../reading/publication-source";
import { hasHeader } from "../../reading/records";
import { parseExplore } from "./parse";
import { SIGNATURE } from "./schema";
import { ONS_EXPLORE_LOCAL_CSV } from "./source";

/** England, statistical regions and upper-tier councils: O03 for males and for females, O08, P22 and P23. */
export const onsExploreLocalCsv: PublicationSource = {
  ...ONS_EXPLORE_LOCAL_CSV,
  recognise: ({ kind, tables: [table, ...others] }) => kind === "csv" && table !== undefined && others.length === 0 && hasHeader(table, SIGNATURE),
  async read({ tables: [table] }, issues) {
    if (table === undefined) return null;
    const { figures, rowsRead, passedOver } = await parseExplore(table, issues);
    return { figures, rowsRead, passedOver, codeColumn: "areacd", publishedOn: null };
  },
};
