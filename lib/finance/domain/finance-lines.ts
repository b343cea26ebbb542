/** Lines of the return that split savings by category, with what they are called on screens. */
export const SAVING_CATEGORIES = ["efficiency_pay", "efficiency_non_pay", "efficiency_workforce", "efficiency_medicines", "efficiency_income", "efficiency_other"] as const;
/** Lines that split planned savings by the risk of not being delivered. */
export const SAVING_RISKS = ["efficiency_low_risk", "efficiency_medium_risk", "efficiency_high_risk"] as const;

export const CATEGORY_WORD: Readonly<Record<(typeof SAVING_CATEGORIES)[number], string>> = {
  efficiency_pay: "Pay", efficiency_non_pay: "Non-pay", efficiency_workforce: "Workforce", efficiency_medicines: "Medicines", efficiency_income: "Income", efficiency_other: "Other",
};
export const RISK_WORD: Readonly<Record<(typeof SAVING_RISKS)[number], string>> = { efficiency_low_risk: "Low risk", efficiency_medium_risk: "Medium risk", efficiency_high_risk: "High risk" };
