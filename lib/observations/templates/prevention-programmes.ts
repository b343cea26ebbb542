import type { ReturnTemplate, TemplateLine } from "./return-template";

const line = (code: string, text: string, help: string, feeds: string, counts: boolean): TemplateLine => ({ code, text, help, of: "board", uses: ["number", "outOf"], counts, feeds: [feeds] });

/** Columns of templates that ask for a part and the whole it is of. */
export const PART_COLUMNS: ReturnTemplate["columns"] = [
  { key: "number", heading: "Number", kind: "amount", help: "The part that the line names first." },
  { key: "outOf", heading: "Out of", kind: "amount", help: "The whole that the line names after “out of”." },
];

/** Rules of templates that ask for a part and the whole it is of. */
export const PART_RULES: ReturnTemplate["rules"] = [
  "Number and out of are both filled in or neither is.",
  "The number is not above what it is out of, which is above zero.",
  "People are counted in whole numbers.",
];

/** What boards know of their prevention programmes and nobody publishes. */
export const PREVENTION_PROGRAMMES: ReturnTemplate = {
  id: "prevention-programmes-return",
  version: 1,
  title: "Prevention programmes return",
  purpose: "Reach of prevention programmes, and the share of spending that goes to prevention.",
  whoFillsIn: "The board's lead for prevention or population health",
  frequency: "quarterly",
  due: "Within two months of the end of the quarter",
  amountUnit: "£ million",
  columns: PART_COLUMNS,
  lines: [
    line("tobacco_dependence", "People admitted in the quarter and offered a tobacco dependence service, out of all people admitted who smoke", "People, in the quarter.", "P07", true),
    line("weight_management", "People referred to the Digital Weight Management Programme in the quarter, out of all adults with obesity and with hypertension or diabetes", "People: referrals in the quarter, and adults at its end.", "P08", true),
    line("prevention_spend", "Spend classed as preventive from 1 April to the end of the quarter, out of all spend of the board in that time, in £ million", "£ million, from 1 April.", "F14", false),
  ],
  rules: PART_RULES,
};
