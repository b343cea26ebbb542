import { createHash } from "node:crypto";
import type { Client } from "pg";
import { areaIds, idOf, insertRows } from "./insert-json";
import type { Reference } from "./reference/read-reference";
import { parseSegmentResults, parseSegmentScores, type SegmentResultRecord, type SegmentScoreRecord } from "./reference/segment-record";
import { referenceText } from "./reference-files";

const RESULTS = "segments/trust-results.csv";
const SCORES = "segments/trust-scores.csv";
const THRESHOLDS = "segment-thresholds.json";

/** Thresholds as they are entered in `segment-thresholds.json`. */
interface ThresholdRecord {
  readonly framework: string;
  readonly knownOn: string;
  readonly upTo: readonly [number, number, number];
  readonly deficitCap: number | null;
  readonly source: string;
}

/**
 * Writes published scores and segments, a release a quarter, and configured thresholds. A release already written is left
 * alone; thresholds are replaced whole.
 * @returns how many scores and results were written
 * @throws Error where sources.json and the files do not agree, or a body is not known
 */
export async function writeSegments(client: Client, { sources }: Reference): Promise<number> {
  await writeThresholds(client);
  const source = sources.find(({ file }) => file === RESULTS);
  if (source?.segments === undefined) throw new Error(`sources.json names no releases of ${RESULTS}`);
  const { publication, page, releases } = source.segments;
  const ids = await areaIds(client);
  const [results, scores] = [parseSegmentResults(referenceText(RESULTS)), parseSegmentScores(referenceText(SCORES))];
  const ends = new Set(releases.map(({ periodEnd }) => periodEnd));
  for (const { periodEnd } of [...results, ...scores]) if (!ends.has(periodEnd)) throw new Error(`sources.json names no release of segments for ${periodEnd}`);
  let written = 0;
  for (const { title, periodEnd, publishedOn, basis } of releases) {
    const of = { results: results.filter((one) => one.periodEnd === periodEnd), scores: scores.filter((one) => one.periodEnd === periodEnd) };
    const count = of.results.length + of.scores.length;
    const sha256 = createHash("sha256").update(JSON.stringify(of)).digest("hex");
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO release (publication, title, file_name, source_url, sha256, period_end, published_on, published_on_basis, imported_by, provenance, licence, counts, note)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'Seed of the installation', 'official', $9, $10, $11) ON CONFLICT (publication, sha256, period_end, edition) DO NOTHING RETURNING id`,
      [publication, title, RESULTS, page, sha256, periodEnd, publishedOn, basis, source.licence, { new: count }, source.note],
    );
    const releaseId = rows[0]?.id;
    if (releaseId === undefined) continue;
    await insertRows(client, "segment_result", RESULT_COLUMNS, of.results.map((one) => resultRow(one, releaseId, idOf(ids, one.areaKey))));
    await insertRows(client, "segment_score", SCORE_COLUMNS, of.scores.map((one) => scoreRow(one, releaseId, idOf(ids, one.areaKey))));
    written += count;
  }
  return written;
}

async function writeThresholds(client: Client): Promise<void> {
  const { thresholds } = JSON.parse(referenceText(THRESHOLDS)) as { thresholds: readonly ThresholdRecord[] };
  await client.query("DELETE FROM segment_threshold");
  await insertRows(client, "segment_threshold", { framework: "text", known_on: "date", up_to_1: "float8", up_to_2: "float8", up_to_3: "float8", deficit_cap: "int", source: "text" },
    thresholds.map(({ framework, knownOn, upTo: [first, second, third], deficitCap, source }) => ({ framework, known_on: knownOn, up_to_1: first, up_to_2: second, up_to_3: third, deficit_cap: deficitCap, source })));
}

const RESULT_COLUMNS = {
  area_id: "int", framework: "text", period_end: "date", release_id: "int", body_type: "text", body_subtype: "text", average_score: "float8", segment: "int", unadjusted_segment: "int", in_deficit: "boolean",
  financial_override: "boolean", recovery_support: "boolean", score_low: "float8", score_high: "float8", rank: "int", rank_low: "int", rank_high: "int",
};
const SCORE_COLUMNS = {
  area_id: "int", framework: "text", period_end: "date", metric_id: "text", release_id: "int", part: "text", domain: "text", name: "text", reporting: "text", reporting_start: "date", reporting_end: "date",
  units: "text", value: "float8", score: "float8", segment: "int", median: "float8", lower_quartile: "float8", upper_quartile: "float8", rank: "int",
};

const resultRow = (one: SegmentResultRecord, releaseId: number, areaId: number) => ({
  area_id: areaId, framework: one.framework, period_end: one.periodEnd, release_id: releaseId, body_type: one.bodyType, body_subtype: one.bodySubtype, average_score: one.averageScore, segment: one.segment,
  unadjusted_segment: one.unadjustedSegment, in_deficit: one.inDeficit, financial_override: one.financialOverride, recovery_support: one.recoverySupport, score_low: one.scoreLow, score_high: one.scoreHigh,
  rank: one.rank, rank_low: one.rankLow, rank_high: one.rankHigh,
});

const scoreRow = (one: SegmentScoreRecord, releaseId: number, areaId: number) => ({
  area_id: areaId, framework: one.framework, period_end: one.periodEnd, metric_id: one.metricId, release_id: releaseId, part: one.part, domain: one.domain, name: one.name, reporting: one.reporting,
  reporting_start: one.reportingStart, reporting_end: one.reportingEnd, units: one.units, value: one.value, score: one.score, segment: one.segment, median: one.median, lower_quartile: one.lowerQuartile,
  upper_quartile: one.upperQuartile, rank: one.rank,
});
