import type { TableLayout } from "../../reading/records";

export type LookupColumn = "subIcbOns" | "subIcbOds" | "subIcbName" | "icbOns" | "icbOds" | "icbName" | "regionOns" | "regionOds" | "regionName";

/** The headings carry the year of the codes, such as 26. */
export const YEAR_HEADING = /^sicbl(\d{2})cd$/;

export const layoutFor = (year: string): TableLayout<LookupColumn> => ({
  columns: {
    subIcbOns: `SICBL${year}CD`,
    subIcbOds: `SICBL${year}CDH`,
    subIcbName: `SICBL${year}NM`,
    icbOns: `ICB${year}CD`,
    icbOds: `ICB${year}CDH`,
    icbName: `ICB${year}NM`,
    regionOns: `NHSER${year}CD`,
    regionOds: `NHSER${year}CDH`,
    regionName: `NHSER${year}NM`,
  },
  known: ["ObjectId", "FID"],
});

/** Beginnings of ONS codes: sub-ICB locations, boards and regions. */
export const ONS_CODES = { subIcb: /^E38\d{6}$/, icb: /^E54\d{6}$/, region: /^E40\d{6}$/ } as const;
export const ODS_CODE = /^[A-Z0-9]{3}(?:[A-Z0-9]{2})?$/;
