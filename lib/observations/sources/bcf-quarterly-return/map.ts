import { BCF_QUARTERLY } from "../../templates/bcf-quarterly";
import { returnSource } from "../../templates/return-source";
import { checkFund } from "./check";
import { fundFigures } from "./figures";
import { BCF_QUARTERLY_RETURN } from "./source";

/** The Better Care Fund's quarterly return by council: J08, J09 and J10. */
export const bcfQuarterlyReturn = returnSource(BCF_QUARTERLY, BCF_QUARTERLY_RETURN, { check: checkFund, figures: fundFigures });
