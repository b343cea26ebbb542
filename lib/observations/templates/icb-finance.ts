import type { ReturnTemplate, TemplateLine } from "./return-template";

const TO_DATE = ["planToDate", "actualToDate", "varianceToDate"] as const;
const ALL = [...TO_DATE, "planForYear", "forecastForYear"];
const WITHOUT_VARIANCE = ["planToDate", "actualToDate", "planForYear", "forecastForYear"];

/** Codes of the lines that split savings by category; together they are the total. */
export const SAVING_CATEGORIES = ["efficiency_pay", "efficiency_non_pay", "efficiency_workforce", "efficiency_medicines", "efficiency_income", "efficiency_other"] as const;
/** Codes of the lines that split planned savings by the risk of not being delivered; together they are the total. */
export const SAVING_RISKS = ["efficiency_low_risk", "efficiency_medium_risk", "efficiency_high_risk"] as const;

const saving = (code: string, text: string, help: string, feeds: readonly string[]): TemplateLine => ({ code, text, help, of: "board", uses: ALL, mayBeNegative: ["varianceToDate"], feeds });
const category = (code: string, text: string): TemplateLine => ({ code, text: `Savings by category: ${text}`, help: "Part of all savings.", of: "board", uses: WITHOUT_VARIANCE, feeds: ["F05"] });
const risk = (code: string, level: string): TemplateLine => ({ code, text: `Savings planned for the year: ${level} risk`, help: "Plans by the risk that they are not delivered, as the board rates it now.", of: "board", uses: ["planForYear"], feeds: ["F07"] });

/** The board's finance return: the position of its system, and how its savings are made. */
export const ICB_FINANCE: ReturnTemplate = {
  id: "icb-finance-return",
  version: 1,
  title: "ICB monthly finance return",
  purpose: "The financial position of the system against plan, with and without deficit support, and how its savings are made.",
  whoFillsIn: "The board's chief finance officer, for the ICB and the NHS providers of its system together",
  frequency: "monthly",
  due: "Within six weeks of the end of the month",
  amountUnit: "£ million",
  columns: [
    { key: "planToDate", heading: "Plan to date", kind: "amount", help: "Planned from 1 April to the end of the period." },
    { key: "actualToDate", heading: "Actual to date", kind: "amount", help: "Actual from 1 April to the end of the period." },
    { key: "varianceToDate", heading: "Variance to date", kind: "amount", help: "Actual to date less plan to date: below zero is worse than plan." },
    { key: "planForYear", heading: "Plan for the year", kind: "amount", help: "Planned for the whole financial year." },
    { key: "forecastForYear", heading: "Forecast for the year", kind: "amount", help: "What is now expected for the whole financial year." },
  ],
  lines: [
    { code: "allocation", text: "System allocation", help: "Revenue allocation of the system. Shares are worked out from it.", of: "board", uses: ["planToDate", "planForYear"], required: ["planToDate", "planForYear"], feeds: ["F02", "F04", "F08"] },
    { code: "position", text: "Surplus or deficit, including deficit support", help: "A surplus is above zero, a deficit below zero.", of: "board", uses: ALL, required: ALL, mayBeNegative: ALL, feeds: ["F01", "F02", "F03", "F08"] },
    { code: "deficit_support", text: "Deficit support funding included in the line above", help: "Write 0 where there is none.", of: "board", uses: WITHOUT_VARIANCE, required: WITHOUT_VARIANCE, feeds: ["F01", "F03", "F08"] },
    saving("efficiency_recurrent", "Savings: recurrent", "Savings that last beyond the year.", ["F05", "F06", "F08"]),
    saving("efficiency_non_recurrent", "Savings: non-recurrent", "Savings of this year alone.", ["F05", "F06", "F08"]),
    saving("efficiency_total", "Savings: total", "Recurrent and non-recurrent savings together.", ["F04", "F05", "F06", "F07"]),
    category("efficiency_pay", "pay"),
    category("efficiency_non_pay", "non-pay"),
    category("efficiency_workforce", "workforce"),
    category("efficiency_medicines", "medicines"),
    category("efficiency_income", "income"),
    category("efficiency_other", "other"),
    risk("efficiency_low_risk", "low"),
    risk("efficiency_medium_risk", "medium"),
    risk("efficiency_high_risk", "high"),
    { code: "one_off_income", text: "One-off income", help: "Income of this year alone that is in the forecast. Write 0 where there is none.", of: "board", uses: ["forecastForYear"], feeds: ["F08"] },
    { code: "full_year_effect", text: "Full-year effect of this year's recurrent savings", help: "What the recurrent savings of this year are worth in a whole year.", of: "board", uses: ["forecastForYear"], feeds: ["F08"] },
    { code: "agency_spend", text: "Agency spend", help: "Part of all pay.", of: "board", uses: ["actualToDate"], feeds: ["F10"] },
    { code: "total_pay", text: "Total pay", help: "All pay, agency spend included.", of: "board", uses: ["actualToDate"], feeds: ["F10"] },
  ],
  rules: [
    "Variance to date is actual to date less plan to date, to within the rounding of the figures.",
    "Recurrent and non-recurrent savings add up to total savings in every column, and all three are filled in or none is.",
    "Savings by category add up to total savings in every column, and all six are filled in or none is.",
    "Planned savings by risk add up to total savings planned for the year, and all three are filled in or none is.",
    "A forecast for the year stands only beside an actual to date. Of deficit support and savings, it is not below the actual to date.",
    "The plan for the year of deficit support, savings and the allocation is not below the plan to date.",
    "At the end of March the year is over: the plan for the year is the plan to date, and the forecast is the actual to date.",
    "Agency spend is not above total pay, and both are filled in or neither is.",
    "One-off income and the full-year effect are both filled in or neither is, and stand only beside forecasts of savings. The full-year effect is not below the forecast of recurrent savings.",
    "No amount but pay is above the allocation for the year, which is at least £100 million: amounts are in £ million.",
  ],
};
