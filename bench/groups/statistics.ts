import { measureStatistics } from "../bars/statistics";
import type { Group } from "./group";

/** What the statistics promise. */
export const statistics: Group = [{ name: "statistics", measure: measureStatistics }];
