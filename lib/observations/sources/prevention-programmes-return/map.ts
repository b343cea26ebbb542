import { checkParts } from "../../templates/check-parts";
import { partFigures } from "../../templates/part-figures";
import { PREVENTION_PROGRAMMES } from "../../templates/prevention-programmes";
import { returnSource } from "../../templates/return-source";
import { PREVENTION_PROGRAMMES_RETURN } from "./source";

/** The board's prevention programmes: P07 and P08 in the quarter, F14 from 1 April. */
export const preventionProgrammesReturn = returnSource(PREVENTION_PROGRAMMES, PREVENTION_PROGRAMMES_RETURN, {
  check: checkParts,
  figures: partFigures({
    tobacco_dependence: { metricCode: "P07", times: 100, fromApril: false },
    weight_management: { metricCode: "P08", times: 100_000, fromApril: false },
    prevention_spend: { metricCode: "F14", times: 100, fromApril: true },
  }),
});
