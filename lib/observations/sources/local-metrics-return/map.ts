import { checkParts } from "../../templates/check-parts";
import { LOCAL_METRICS } from "../../templates/local-metrics";
import { partFigures } from "../../templates/part-figures";
import { returnSource } from "../../templates/return-source";
import { LOCAL_METRICS_RETURN } from "./source";

/** Metrics that boards alone can give: F15 from 1 April, J15 of the board and of its councils at the end of the quarter. */
export const localMetricsReturn = returnSource(LOCAL_METRICS, LOCAL_METRICS_RETURN, {
  check: checkParts,
  figures: partFigures({
    spend_outside_hospital: { metricCode: "F15", times: 100, fromApril: true },
    neighbourhood_teams: { metricCode: "J15", times: 100, fromApril: false },
    neighbourhood_teams_council: { metricCode: "J15", times: 100, fromApril: false },
  }),
});
