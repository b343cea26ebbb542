import type { Metric } from "@/lib/metrics/domain/metric";
import { plainText, type Findable } from "./match-words";

/** What a metric is found by: code, names, what it counts, source, other publishers' numbers, and whether the NAO named it. */
export const findableMetric = (metric: Metric): Findable => ({
  codes: [metric.code],
  names: [plainText(metric.name), plainText(metric.shortName)],
  words: plainText([metric.code, metric.numerator, metric.denominator, metric.unitLabel, metric.source.name, metric.naoNamed ? "NAO National Audit Office" : "", ...metric.identifiers.map(({ scheme, id }) => `${scheme} ${id}`), ...metric.caveats, SYNONYMS[metric.code] ?? ""].join(" ")),
});

/** Words that people type and the catalogue does not hold. */
const SYNONYMS: Readonly<Record<string, string>> = {
  E01: "RTT referral to treatment eighteen", E02: "RTT waiting times list", E03: "RTT referral to treatment long waits year", E04: "RTT long waits", E16: "RTT waiting list size backlog", E17: "RTT long waits",
  E09: "DM01 tests scans", F01: "money deficit surplus finance", F04: "planned savings efficiency CIP", G01: "GP general practice doctor appointments", J01: "bed blocking delayed discharge", J02: "bed blocking delayed discharge", J03: "bed blocking delayed discharge NCTR",
  O02: "health inequality life expectancy gap deprivation", P05: "smokers tobacco", P11: "vaccination measles", P16: "early diagnosis cancer stage", P22: "early diagnosis cancer stage", U01: "emergency department ED accident", W01: "NHS vacancies staff workforce", W02: "care workers vacancies staff",
};
