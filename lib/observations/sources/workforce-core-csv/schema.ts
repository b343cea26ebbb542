import type { MarkTable } from "../../domain/mark";
import type { TableLayout } from "../../reading/records";

export type CoreColumn =
  | "month" | "level" | "regionCode" | "regionName" | "icsCode" | "icsName" | "orgCode" | "orgName" | "mainStaffGroup" | "staffGroup" | "fte" | "headcount";

/** "Core 1. Staff group - England, NHSE region, ICS and org". */
export const CORE_LAYOUT: TableLayout<CoreColumn> = {
  columns: {
    month: "DATA_MONTH",
    level: "DATA_LEVEL",
    regionCode: "NHSE_REGION_CODE",
    regionName: "NHSE_REGION_NAME",
    icsCode: "ICS_CODE",
    icsName: "ICS_NAME",
    orgCode: "ORG_CODE",
    orgName: "ORG_NAME",
    mainStaffGroup: "MAIN_STAFF_GROUP",
    staffGroup: "STAFF_GROUP_1",
    fte: "FTE",
    headcount: "HEADCOUNT",
  },
  known: ["CLUSTER_GROUP", "BENCHMARK_GROUP"],
};

export type TurnoverColumn = "period" | "type" | "regionCode" | "regionName" | "mainStaffGroup" | "staffGroup" | "headcount" | "fte";

/** "Turnover 1. Staff group - NHSE region, annual". */
export const TURNOVER_LAYOUT: TableLayout<TurnoverColumn> = {
  columns: {
    period: "PERIOD",
    type: "TYPE",
    regionCode: "NHSE_REGION_CODE",
    regionName: "NHSE_REGION_NAME",
    mainStaffGroup: "MAIN_STAFF_GROUP",
    staffGroup: "STAFF_GROUP",
    headcount: "HC",
    fte: "FTE",
  },
};

/** No mark is described: a cell without a number is refused. */
export const MARKS: MarkTable = {};

/** What a row of Core 1 is of; an area of a care system is all employers in it, not the board's own staff. */
export type StaffLevel = "england" | "region" | "ics" | "organisation";

/** By `DATA_LEVEL`, in lower case. */
export const LEVELS: ReadonlyMap<string, StaffLevel> = new Map([
  ["national", "england"],
  ["nhs england region", "region"],
  ["ics area", "ics"],
  ["organisation", "organisation"],
]);

/** What a row of Turnover 1 counts. */
export type TurnoverType = "staff_at_start" | "staff_at_end" | "joiners" | "leavers";

/** By `TYPE`, in lower case. */
export const TYPES: ReadonlyMap<string, TurnoverType> = new Map([
  ["denominator at start of period", "staff_at_start"],
  ["denominator at end of period", "staff_at_end"],
  ["joiners", "joiners"],
  ["leavers", "leavers"],
]);

/** National bodies stand under the region and the system QZZ. */
const REGION = /^(Y\d{2}|Q[A-Z0-9]{2})$/;
const ICS = /^Q[A-Z0-9]{2}$/;
const ORGANISATION = /^(?!ALL$)[A-Z0-9]{3,8}$/;

/** The codes of the levels below England, widest first. */
export const CODES = { region: REGION, ics: ICS, organisation: ORGANISATION } as const;

/** England in the columns of the region in Turnover 1. */
export const ALL_REGIONS = /^all nhse regions$/i;
