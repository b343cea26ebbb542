import type { TableLayout } from "../../reading/records";

const WITHIN_SIX_WEEKS = {
  week00: "00 < 01 Week",
  week01: "01 < 02 Weeks",
  week02: "02 < 03 Weeks",
  week03: "03 < 04 Weeks",
  week04: "04 < 05 Weeks",
  week05: "05 < 06 Weeks",
} as const;

const OVER_SIX_WEEKS = {
  week06: "06 < 07 Weeks",
  week07: "07 < 08 Weeks",
  week08: "08 < 09 Weeks",
  week09: "09 < 10 Weeks",
  week10: "10 < 11 Weeks",
  week11: "11 < 12 Weeks",
  week12: "12 < 13 Weeks",
  week13: "13+ Weeks",
} as const;

export type Dm01Band = keyof typeof WITHIN_SIX_WEEKS | keyof typeof OVER_SIX_WEEKS;
export type Dm01Column = "period" | "provider" | "providerName" | "parent" | "parentName" | "commissioner" | "test" | "total" | Dm01Band;

export const WITHIN_SIX = Object.keys(WITHIN_SIX_WEEKS) as readonly (keyof typeof WITHIN_SIX_WEEKS)[];
export const OVER_SIX = Object.keys(OVER_SIX_WEEKS) as readonly (keyof typeof OVER_SIX_WEEKS)[];

export const LAYOUT: TableLayout<Dm01Column> = {
  columns: {
    period: "Period",
    provider: "Provider Org Code",
    providerName: "Provider Org Name",
    parent: "Commissioner Parent Org Code",
    parentName: "Commissioner Parent Name",
    commissioner: "Commissioner Org Code",
    test: "Diagnostic Tests",
    ...WITHIN_SIX_WEEKS,
    ...OVER_SIX_WEEKS,
    total: "Total WL",
  },
  known: [
    "Provider Parent Org Code", "Provider Parent Name", "Commissioner Org Name", "Diagnostic Tests Sort Order",
    "Waiting List Activity", "Planned Activity", "Unscheduled Activity", "Total Activity",
  ],
};

/** The 15 tests as the file writes them, with the names that are shown. The file has no marks: every cell is a number. */
export const TESTS: ReadonlyMap<string, string> = new Map([
  ["MRI", "Magnetic resonance imaging"],
  ["CT", "Computed tomography"],
  ["NON_OBSTETRIC_ULTRASOUND", "Non-obstetric ultrasound"],
  ["BARIUM_ENEMA", "Barium enema"],
  ["DEXA_SCAN", "DEXA scan"],
  ["AUDIOLOGY_ASSESSMENTS", "Audiology assessments"],
  ["ECHOCARDIOGRAPHY", "Echocardiography"],
  ["ELECTROPHYSIOLOGY", "Electrophysiology"],
  ["PERIPHERAL_NEUROPHYS", "Peripheral neurophysiology"],
  ["SLEEP_STUDIES", "Sleep studies"],
  ["URODYNAMICS", "Urodynamics"],
  ["COLONOSCOPY", "Colonoscopy"],
  ["FLEXI_SIGMOIDOSCOPY", "Flexible sigmoidoscopy"],
  ["CYSTOSCOPY", "Cystoscopy"],
  ["GASTROSCOPY", "Gastroscopy"],
]);

export const TOTAL_TEST = "TOTAL";

/** Codes of boards: Q and two characters, or the five characters of those formed since April 2026. */
export const BOARD_CODE = /^(Q[0-9A-Z]{2}|[A-Z]\d[A-Z]\d[A-Z])$/;

/** Codes of NHS trusts; providers of the independent and voluntary sectors have others. */
export const TRUST_CODE = /^[RT][0-9A-Z]{2}$/;
