import type { MarkTable } from "../../domain/mark";
import type { TableLayout } from "../../reading/records";

export type SicknessColumn = "date" | "code" | "name" | "type" | "lost" | "available" | "rate";

export const LAYOUT: TableLayout<SicknessColumn> = {
  columns: {
    date: "DATE",
    code: "ORG_CODE",
    name: "ORG_NAME",
    type: "ORG_TYPE",
    lost: "FTE_DAYS_LOST",
    available: "FTE_DAYS_AVAILABLE",
    rate: "SICKNESS_ABSENCE_RATE_PERCENT",
  },
  known: ["NHSE_REGION_CODE", "NHSE_REGION_NAME", "ICS_CODE", "ICS_NAME"],
};

/** The publication uses no marks: a cell without a number is refused. */
export const MARKS: MarkTable = {};

/** ODS code of an organisation. */
export const CODE = /^[A-Z0-9]{3,5}$/;

/** The published rate has two decimals. */
export const HALF_A_STEP = 0.005;

/** Why rows of an organisation that is no NHS trust give no figure, by its type. */
export const OTHER_TYPES: Readonly<Record<string, string>> = {
  "Integrated Care Board": "integrated care boards as employers of their own staff",
  "Commissioning Support Unit": "commissioning support units",
  Others: "national bodies and other employers",
};
export const OTHER_PROVIDERS = "providers that are no NHS trust";
