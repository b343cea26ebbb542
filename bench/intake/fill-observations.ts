import { withClient } from "../lib/sql";

/** How many of each there are; a month in ten has a second edition seven times. */
export interface Filling {
  readonly metrics: number;
  readonly areas: number;
  readonly months: number;
}

const METRICS_OF_PUBLICATION = 10;

/**
 * Fills the product's own table of figures of a migrated database anew, by a superuser: release after release as months go by, 1.7
 * editions a month, every metric and area in each. Keys are made once the rows are there, and all is analysed.
 * @returns how many figures there are
 */
export function fillObservations(adminUrl: string, { metrics, areas, months }: Filling): Promise<number> {
  const publications = Math.ceil(metrics / METRICS_OF_PUBLICATION);
  return withClient(adminUrl, async (client) => {
    const all = (...statements: readonly string[]): Promise<void> => statements.reduce((before, statement) => before.then(async () => void (await client.query(statement))), Promise.resolve());
    // No key is looked up and no trigger runs while rows come in: what they hold to is made right here.
    await all("TRUNCATE observation, observation_detail, release, release_withdrawal, metric CASCADE");
    await all("SET session_replication_role = replica", "SET maintenance_work_mem = '512MB'");
    await all(
      `INSERT INTO metric (code, version, name, short_name, area, unit, decimals, polarity, definition)
       SELECT 'B' || lpad(m::text, 3, '0'), 1, 'Metric ' || m, 'Metric ' || m, 'Access', 'percent', 1, 'higher', '{}' FROM generate_series(1, ${metrics}) m`,
      `INSERT INTO release (publication, title, file_name, source_url, sha256, period_end, published_on, published_on_basis, imported_by, provenance, licence, counts)
       SELECT 'bench-' || p, 'Bench', 'bench.csv', '', md5(p || '-' || n || '-' || e), last, (last + (40 + 200 * e))::date, 'stated', 'Bench', 'official', 'OGL', '{}'
       FROM generate_series(0, ${months - 1}) n CROSS JOIN generate_series(0, 1) e CROSS JOIN generate_series(1, ${publications}) p
         CROSS JOIN LATERAL (SELECT (date '2015-12-01' + make_interval(months => n + 1) - interval '1 day')::date AS last) d
       WHERE e = 0 OR n % 10 < 7 ORDER BY last + 200 * e, p`,
    );
    const { rows: keys } = await client.query<{ name: string; definition: string }>(
      "SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conrelid = 'observation'::regclass AND contype = 'p'");
    const { rows: indexes } = await client.query<{ name: string; definition: string }>(
      "SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename = 'observation' AND indexname NOT IN (SELECT conname FROM pg_constraint WHERE conrelid = 'observation'::regclass)");
    await all(...keys.map(({ name }) => `ALTER TABLE observation DROP CONSTRAINT "${name}"`), ...indexes.map(({ name }) => `DROP INDEX "${name}"`));
    await client.query(
      `DO $$ DECLARE r record; BEGIN
         FOR r IN SELECT id, period_end, substr(publication, 7)::int AS number FROM release WHERE publication LIKE 'bench-%' ORDER BY id LOOP
           INSERT INTO observation (metric_code, area_id, period_end, release_id, period_start, value, numerator, denominator, status, mark, code_as_published)
           SELECT 'B' || lpad(m::text, 3, '0'), a, r.period_end, r.id, date_trunc('month', r.period_end)::date, n / 20.0, n, 2000, 'final', NULL, 'Q' || a
           FROM generate_series((r.number - 1) * ${METRICS_OF_PUBLICATION} + 1, least(r.number * ${METRICS_OF_PUBLICATION}, ${metrics})) m CROSS JOIN generate_series(1, ${areas}) a
             CROSS JOIN LATERAL (SELECT (m * 31 + a * 17 + r.id * 7) % 2000 AS n) made;
         END LOOP;
       END $$`);
    await all(...keys.map(({ name, definition }) => `ALTER TABLE observation ADD CONSTRAINT "${name}" ${definition}`), ...indexes.map(({ definition }) => definition));
    await all("VACUUM (ANALYZE) observation", "ANALYZE release", "ANALYZE metric", "CHECKPOINT");
    const { rows: [counted] } = await client.query<{ rows: number }>("SELECT count(*)::int AS rows FROM observation");
    return counted?.rows ?? 0;
  });
}
