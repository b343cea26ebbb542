import { FUND_METRICS } from "../../templates/bcf-quarterly";
import type { ReturnContents, ReturnEntry } from "../../templates/read-return";

/** Refuses whatever breaks a rule between cells of a Better Care Fund return. */
export function checkFund({ entries }: ReturnContents): void {
  for (const entry of entries) {
    checkConditions(entry);
    checkTogether(entry, Object.keys(FUND_METRICS), (key) => entry.choice(key) !== null, "All three metrics are filled in or none is.");
    checkMoney(entry);
  }
}

/** Refuses the first blank cell of columns that are filled in together. @returns whether they all are */
function checkTogether(entry: ReturnEntry, keys: readonly string[], isFilled: (key: string) => boolean, message: string): boolean {
  const blank = keys.filter((key) => !isFilled(key));
  if (blank.length > 0 && blank.length < keys.length) entry.refuse("missing_value", message, blank[0]);
  return blank.length === 0;
}

const hasNumber = (entry: ReturnEntry) => (key: string): boolean => entry.number(key) !== null;

function checkConditions(entry: ReturnEntry): void {
  if (!checkTogether(entry, ["conditionsMet", "conditions"], hasNumber(entry), "The conditions and the conditions met are both filled in or neither is.")) return;
  const [met = 0, all = 0] = ["conditionsMet", "conditions"].map((key) => entry.number(key) ?? 0);
  if (all < 1) entry.refuse("out_of_range", "There is at least one national condition.", "conditions");
  else if (met > all) entry.refuse("out_of_range", `${met} conditions are met, of ${all}.`, "conditionsMet");
}

function checkMoney(entry: ReturnEntry): void {
  const hasFund = checkTogether(entry, ["pooledFund", "mandatoryMinimum", "residents"], hasNumber(entry), "The pooled fund, the mandatory minimum and the residents are all filled in or none is.");
  const hasSpend = checkTogether(entry, ["plannedSpend", "spend"], hasNumber(entry), "Spend to date and planned spend to date are both filled in or neither is.");
  const [fund = 0, minimum = 0, residents = 0, planned = 0] = ["pooledFund", "mandatoryMinimum", "residents", "plannedSpend"].map((key) => entry.number(key) ?? 0);
  if (hasSpend && entry.number("pooledFund") === null) return entry.refuse("missing_value", "Spend to date stands beside the pooled fund for the year.", "pooledFund");
  if (!hasFund) return;
  if (residents < 1) entry.refuse("out_of_range", "A council has at least one resident.", "residents");
  if (minimum > fund) entry.refuse("out_of_range", `The mandatory minimum, ${minimum}, is above the pooled fund, ${fund}.`, "mandatoryMinimum");
  if (hasSpend && planned > fund) entry.refuse("out_of_range", `The planned spend to date, ${planned}, is above the pooled fund for the year, ${fund}.`, "plannedSpend");
}
