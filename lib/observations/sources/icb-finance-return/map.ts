import { ICB_FINANCE } from "../../templates/icb-finance";
import { returnSource } from "../../templates/return-source";
import { checkFinance } from "./check";
import { financeFigures } from "./figures";
import { ICB_FINANCE_RETURN } from "./source";

/** The board's monthly finance return: F01 to F08 and F10 of its system. */
export const icbFinanceReturn = returnSource(ICB_FINANCE, ICB_FINANCE_RETURN, { check: checkFinance, figures: financeFigures });
