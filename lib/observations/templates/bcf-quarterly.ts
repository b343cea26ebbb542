import type { ReturnTemplate } from "./return-template";

export const ON_TRACK = "On track";
export const NOT_ON_TRACK = "Not on track";
const TRACK = [ON_TRACK, NOT_ON_TRACK];

/** The three metrics of the Better Care Fund, by our names of their columns. */
export const FUND_METRICS = { admissionsOnTrack: "Emergency admissions, aged 65 and over", dischargeOnTrack: "Discharge on the ready date", residentialOnTrack: "Admissions to care homes, aged 65 and over" } as const;

/** The Better Care Fund's quarterly return, council by council. */
export const BCF_QUARTERLY: ReturnTemplate = {
  id: "bcf-quarterly-return",
  version: 1,
  title: "Better Care Fund quarterly return",
  purpose: "National conditions, metrics on track and the pooled fund of each council's health and wellbeing board.",
  whoFillsIn: "The board with each council, as agreed by its health and wellbeing board",
  frequency: "quarterly",
  due: "Within eight weeks of the end of the quarter",
  amountUnit: "£ million",
  columns: [
    { key: "conditionsMet", heading: "National conditions met", kind: "count", help: "How many of the conditions are met.", feeds: ["J09"] },
    { key: "conditions", heading: "National conditions", kind: "count", help: "How many conditions there are.", feeds: ["J09"] },
    ...Object.entries(FUND_METRICS).map(([key, name]) => ({ key, heading: name, kind: "choice" as const, choices: TRACK, help: "Whether the metric is on track to meet the plan of the health and wellbeing board.", feeds: ["J10"] })),
    { key: "pooledFund", heading: "Pooled fund for the year", kind: "amount", help: "£ million, planned for the whole financial year.", feeds: ["J08"] },
    { key: "mandatoryMinimum", heading: "Mandatory minimum for the year", kind: "amount", help: "£ million. What is pooled beyond it is voluntary.", feeds: ["J08"] },
    { key: "plannedSpend", heading: "Planned spend to date", kind: "amount", help: "£ million, from 1 April to the end of the quarter.", feeds: ["J08"] },
    { key: "spend", heading: "Spend to date", kind: "amount", help: "£ million, from 1 April to the end of the quarter.", feeds: ["J08"] },
    { key: "residents", heading: "Residents", kind: "count", help: "People who live in the council's area, by the latest estimate.", feeds: ["J08"] },
  ],
  lines: [
    {
      code: "better_care_fund", text: "Better Care Fund of the council", help: "One row for each council.", of: "council",
      uses: ["conditionsMet", "conditions", ...Object.keys(FUND_METRICS), "pooledFund", "mandatoryMinimum", "plannedSpend", "spend", "residents"],
      feeds: ["J08", "J09", "J10"],
    },
  ],
  rules: [
    "The conditions met are not more than the conditions, of which there is at least one; both are filled in or neither is.",
    "All three metrics are filled in or none is.",
    "The pooled fund, the mandatory minimum and the residents are all filled in or none is. The fund is not below the minimum, and there is at least one resident.",
    "Spend to date and planned spend to date are both filled in or neither is, and stand only beside the pooled fund. Planned spend is not above the fund.",
  ],
};
