import { PART_COLUMNS, PART_RULES } from "./prevention-programmes";
import type { ReturnTemplate } from "./return-template";

const uses = ["number", "outOf"];
const NEIGHBOURHOODS = "People who live where an integrated neighbourhood team is contracted at the end of the quarter, out of all people";

/** Metrics of the catalogue that only the boards themselves can give. */
export const LOCAL_METRICS: ReturnTemplate = {
  id: "local-metrics-return",
  version: 1,
  title: "Local metrics return",
  purpose: "Metrics of the catalogue that no publication holds: neighbourhood teams, and spending outside hospital.",
  whoFillsIn: "The board's performance team",
  frequency: "quarterly",
  due: "Within two months of the end of the quarter",
  amountUnit: "£ million",
  columns: PART_COLUMNS,
  lines: [
    { code: "spend_outside_hospital", text: "Spend on community, primary care and mental health programmes from 1 April to the end of the quarter, out of all programme spend in that time, in £ million", help: "£ million, from 1 April.", of: "board", uses, feeds: ["F15"] },
    { code: "neighbourhood_teams", text: NEIGHBOURHOODS, help: "People of the whole board, at the end of the quarter.", of: "board", uses, counts: true, feeds: ["J15"] },
    { code: "neighbourhood_teams_council", text: `${NEIGHBOURHOODS} of the council`, help: "People of one council, at the end of the quarter.", of: "council", uses, counts: true, feeds: ["J15"] },
  ],
  rules: PART_RULES,
};
