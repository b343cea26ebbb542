import type { Framework } from "@/lib/assessments/domain/framework";
import { createIssueList } from "@/lib/observations/domain/import-issue";
import { openSourceFile } from "@/lib/observations/reading/open-source-file";
import { READ_LIMITS } from "@/lib/observations/reading/read-limits";
import { parseNofData, type NofRow } from "@/lib/observations/sources/nof-data-csv/parse";
import { parseLeagueTable, type LeagueRow } from "@/lib/observations/sources/nof-league-table-csv/parse";
import { addDays } from "@/lib/shared/month";
import type { Area } from "@/prisma/seed/reference/area";
import { segmentResultsCsv, segmentScoresCsv, type SegmentResultRecord, type SegmentScoreRecord } from "@/prisma/seed/reference/segment-record";
import type { CompiledReleases, Source } from "@/prisma/seed/reference/source";
import type { Inputs } from "./figures/inputs";
import { byCodeUnit } from "./keys.mjs";

const FRAMEWORK: Framework = "nof-2025-26";
const TABLE = "derived/nof-q3-2025-26-trusts.csv";
const TABLE_END = "2025-12-31";
const DATA = "oversight/excerpt-RDY-nhs-oversight-framework-mental-health-and-community-trust-data-q4-25-26.csv";
const LEAGUE = "oversight/excerpt-RDY-nhs-oversight-framework-mental-health-and-community-trust-league-table-q4-25-26.csv";

/** Domains as the data file numbers them, with their columns in the widened table. */
const DOMAINS: readonly { readonly id: string; readonly name: string; readonly column: string }[] = [
  { id: "OF4000", name: "Access to services", column: "access" }, { id: "OF4002", name: "Patient safety", column: "patient_safety" }, { id: "OF4003", name: "Finance and productivity", column: "finance_productivity" },
  { id: "OF4004", name: "People and workforce", column: "people_workforce" }, { id: "OF4005", name: "Effectiveness and experience", column: "effectiveness_experience" },
];
/** Values of metrics that the widened table gives without their scores. */
const VALUES: readonly { readonly id: string; readonly domain: string; readonly name: string; readonly column: string; readonly units: string }[] = [
  { id: "OF1061", domain: "Patient safety", name: "NHS Staff survey - raising concerns sub-score", column: "staff_raising_concerns_score", units: "out of 10" },
  { id: "OF1079", domain: "Finance and productivity", name: "Planned surplus/deficit", column: "planned_surplus_deficit_pct", units: "%" },
  { id: "OF1081", domain: "Finance and productivity", name: "Variance year-to-date to financial plan", column: "variance_to_financial_plan_pct", units: "%" },
  { id: "OF1084", domain: "People and workforce", name: "NHS staff survey engagement theme sub-score", column: "staff_engagement_score", units: "out of 10" },
];

interface Collected {
  readonly results: Map<string, SegmentResultRecord>;
  readonly scores: Map<string, SegmentScoreRecord>;
}

/**
 * Published scores and segments of trusts as seed files: of all trusts in one quarter from a widened table, of one trust in four
 * quarters from the official data file and league table.
 * @throws Error where a file is refused or a trust is not known
 */
export async function compileSegments(inputs: Inputs, areas: readonly Area[]): Promise<{ readonly files: readonly (readonly [string, string])[]; readonly sources: readonly Source[] }> {
  const keys = new Map(areas.filter(({ kind }) => kind === "trust").flatMap(({ key, versions }) => versions.map(({ odsCode }) => [odsCode, key] as const)));
  const keyOf = (code: string): string => {
    const key = keys.get(code);
    if (key === undefined) throw new Error(`the register does not hold the trust ${code}`);
    return key;
  };
  const collected: Collected = { results: new Map(), scores: new Map() };
  for (const row of inputs.rows(TABLE)) addTrust(collected, row, keyOf(row["org_code"] ?? ""));
  const issues = createIssueList("the oversight framework", READ_LIMITS.maxIssues);
  const open = async (name: string) => openSourceFile({ path: inputs.path(name), fileName: name }, issues);
  const [dataFile, leagueFile] = [await open(DATA), await open(LEAGUE)];
  const data = dataFile && (await parseNofData(dataFile, issues));
  const league = leagueFile && (await parseLeagueTable(leagueFile, issues));
  if (!data || !league || issues.refused) throw new Error(issues.items[0]?.message ?? "the files of the oversight framework cannot be read");
  addData(collected, data.rows, league, keyOf);

  const ordered = <T>(held: ReadonlyMap<string, T>): readonly T[] => [...held.entries()].sort(([a], [b]) => byCodeUnit(a, b)).map(([, record]) => record);
  const results = ordered(collected.results);
  const releases = releasesOf(results);
  const source = (file: string, note: string): Source => ({
    file, publication: "NHS Oversight Framework 2025/26: data and league tables", publisher: "NHS England", licence: "Open Government Licence v3.0", period: { from: "2025-04", to: "2026-03", absent: [] }, note,
    inputs: [TABLE, DATA, LEAGUE].map((name) => ({ name: name.split("/").at(-1) ?? name, sha256: inputs.sha256(name) })), segments: releases,
  });
  const held = "Compiled by this project: quarter 3 of all trusts from a public table that had widened NHS England's files; quarters 1, 2 and 4 of one trust from an excerpt of those files. What was revised before they were loaded is not known.";
  return {
    files: [["segments/trust-results.csv", segmentResultsCsv(results)], ["segments/trust-scores.csv", segmentScoresCsv(ordered(collected.scores))]],
    sources: [source("segments/trust-results.csv", `${held} The widened table does not say which trusts are in deficit.`), source("segments/trust-scores.csv", `${held} Scores of single metrics are held of that one trust alone, and values of the widened table come without their reporting dates.`)],
  };
}

function releasesOf(results: readonly SegmentResultRecord[]): CompiledReleases {
  const ends = [...new Set(results.map(({ periodEnd }) => periodEnd))].sort(byCodeUnit);
  return {
    publication: "nhs-oversight-framework", page: "https://www.england.nhs.uk/nhs-oversight-framework/", dayRule: "70 days after the quarter: it is published about ten weeks after.",
    releases: ends.map((periodEnd) => {
      const trusts = results.filter((result) => result.periodEnd === periodEnd).length;
      return { title: `NHS Oversight Framework: scores and segments of ${trusts} ${trusts === 1 ? "trust" : "trusts"}, ${quarterName(periodEnd)}`, periodEnd, publishedOn: addDays(periodEnd, 70), basis: "calendar" as const };
    }),
  };
}

/** "Q3 2025/26" of the last day of a quarter. */
function quarterName(periodEnd: string): string {
  const [year = 0, month = 0] = periodEnd.split("-").map(Number);
  const start = month <= 3 ? year - 1 : year;
  return `Q${month <= 3 ? 4 : month / 3 - 1} ${start}/${String(start + 1).slice(2)}`;
}

const EMPTY_RESULT = { bodySubtype: null, unadjustedSegment: null, inDeficit: null, financialOverride: null, recoverySupport: null, scoreLow: null, scoreHigh: null, rank: null, rankLow: null, rankHigh: null };
const EMPTY_SCORE = { reporting: null, reportingStart: null, reportingEnd: null, units: null, value: null, score: null, segment: null, median: null, lowerQuartile: null, upperQuartile: null, rank: null };

function addTrust({ results, scores }: Collected, row: Readonly<Record<string, string>>, areaKey: string): void {
  const number = (column: string): number | null => {
    const text = row[column] ?? "";
    if (text !== "" && !Number.isFinite(Number(text))) throw new Error(`${areaKey}, ${column}: not a number: ${text}`);
    return text === "" ? null : Number(text);
  };
  const own = { framework: FRAMEWORK, periodEnd: TABLE_END, areaKey };
  results.set(resultKey(own), { ...EMPTY_RESULT, ...own, bodyType: row["Trust_type"] ?? "", averageScore: number("overall_avg_metric_score"), segment: number("overall_adjusted_segment") });
  for (const { id, name, column } of DOMAINS) {
    const score = number(`domain_score_${column}`);
    if (score !== null) scores.set(scoreKey({ ...own, metricId: id }), { ...EMPTY_SCORE, ...own, metricId: id, part: "domain", domain: name, name, score, segment: number(`domain_segment_${column}`) });
  }
  for (const { id, domain, name, column, units } of VALUES) {
    const value = number(column);
    if (value !== null) scores.set(scoreKey({ ...own, metricId: id }), { ...EMPTY_SCORE, ...own, metricId: id, part: "metric", domain, name, units, value });
  }
}

const resultKey = ({ framework, periodEnd, areaKey }: Pick<SegmentResultRecord, "framework" | "periodEnd" | "areaKey">): string => `${framework} ${periodEnd} ${areaKey}`;
const scoreKey = (one: Pick<SegmentScoreRecord, "framework" | "periodEnd" | "areaKey" | "metricId">): string => `${resultKey(one)} ${one.metricId}`;

/** The data file numbers a value OF0005, its score OF1005, a domain's score OF4000 and its segment OF4100. */
function addData({ results, scores }: Collected, rows: readonly NofRow[], league: readonly LeagueRow[], keyOf: (code: string) => string): void {
  for (const row of rows) {
    const own = { framework: FRAMEWORK, periodEnd: row.quarterPeriod.end, areaKey: keyOf(row.trustCode) };
    const number = Number(row.metricId.slice(2));
    if (number >= 5000) {
      addSummary(results, own, row);
      continue;
    }
    const isDomain = number >= 4000;
    const metricId = isDomain ? (number >= 4100 ? `OF${number - 100}` : row.metricId) : number < 1000 ? `OF${number + 1000}` : row.metricId;
    const key = scoreKey({ ...own, metricId });
    // Of a metric both tables have, the official file's row, which says its period.
    const held = scores.get(key);
    const isScore = row.units === "score";
    const next: SegmentScoreRecord = {
      ...EMPTY_SCORE, ...held, ...own, metricId, part: isDomain ? "domain" : "metric", domain: row.domain, name: isDomain ? row.domain : row.description.trim(),
      ...(isDomain ? {} : { reporting: row.reportingDate, reportingStart: row.period.start, reportingEnd: row.period.end }),
      ...(isScore ? { score: row.value } : row.units === "segment" ? { segment: row.value } : { units: row.units, value: row.value, median: row.median, lowerQuartile: row.lowerQuartile, upperQuartile: row.upperQuartile }),
      ...(row.rank === null || isDomain ? {} : { rank: row.rank }),
    };
    scores.set(key, next);
  }
  for (const row of league) {
    const own = { framework: FRAMEWORK, periodEnd: row.quarterPeriod.end, areaKey: keyOf(row.trustCode) };
    const held = results.get(resultKey(own));
    if (held === undefined || held.averageScore !== row.averageScore || held.segment !== row.segment) throw new Error(`${own.areaKey}: league table and data file differ`);
    results.set(resultKey(own), { ...held, inDeficit: row.isInDeficit, scoreLow: row.likelyScores?.low ?? null, scoreHigh: row.likelyScores?.high ?? null, rank: row.rank, rankLow: row.likelyRanks?.low ?? null, rankHigh: row.likelyRanks?.high ?? null });
  }
}

function addSummary(results: Map<string, SegmentResultRecord>, own: Pick<SegmentResultRecord, "framework" | "periodEnd" | "areaKey">, row: NofRow): void {
  const held = results.get(resultKey(own)) ?? { ...EMPTY_RESULT, ...own, averageScore: null, segment: null, bodyType: row.trustType };
  const told: Readonly<Record<string, Partial<SegmentResultRecord>>> = {
    OF5000: { segment: row.value }, OF5002: { averageScore: row.value }, OF5003: { unadjustedSegment: row.value }, OF5004: { financialOverride: row.value === 1 }, OF5007: { recoverySupport: row.value === 1 },
  };
  const next = { ...held, bodySubtype: row.trustSubtype, ...told[row.metricId] };
  if (held.averageScore !== null && next.averageScore !== held.averageScore) throw new Error(`${own.areaKey}: the widened table and the data file differ`);
  results.set(resultKey(own), next);
}
