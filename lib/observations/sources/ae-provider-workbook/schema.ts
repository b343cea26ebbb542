import type { MarkTable } from "../../domain/mark";
import type { TableLayout } from "../../reading/records";

/** How the title of every sheet begins. */
export const TITLE = "a&e attendances & emergency admission monthly statistics";
export const SYSTEM_SHEET = "System Level Data";
export const PROVIDER_SHEET = "Provider Level Data";

/** The publisher writes a dash for a share of no attendances, and for the code of England. */
export const MARKS: MarkTable = { "-": "not_applicable" };
export const ENGLAND_CODE = "-";

export type AeBookCount = "total" | "within" | "over";
export type AeBookColumn = "code" | "name" | "share" | AeBookCount;

const KNOWN = [
  "Region",
  /^type [123] departments - /,
  /^percentage in 4 hours or less \(type [123]\)$/,
  /^emergency admissions via type /,
  /^(total|other) emergency admissions/,
  /^number of patients spending >(4|12) hours from decision to admit to admission$/,
] as const;

/** Headings of types of department stand three times, once under each band, and are not read. */
const layout = (name: string): TableLayout<AeBookColumn> => ({
  columns: {
    code: "Code",
    name,
    total: "Total attendances",
    within: "Total Attendances < 4 hours",
    over: "Total Attendances > 4 hours",
    share: "Percentage in 4 hours or less (all)",
  },
  known: KNOWN,
});

export const SYSTEM_LAYOUT = layout("System");
export const PROVIDER_LAYOUT = layout("Name");
