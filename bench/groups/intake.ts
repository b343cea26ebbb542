import { measureMemory } from "../intake/memory";
import { measureMonth } from "../intake/month";
import { measureRate } from "../intake/rate";
import { measureSeries } from "../intake/series";
import { withDatabase } from "../lib/setting";
import type { Group } from "./group";

/** What the data intake promises. */
export const intake: Group = [
  { name: "rate", measure: (report) => withDatabase((database) => measureRate(report, database)) },
  { name: "month", measure: (report) => withDatabase((database) => measureMonth(report, database)) },
  { name: "memory", measure: (report) => withDatabase((database) => measureMemory(report, database)) },
  { name: "series", measure: measureSeries },
];
