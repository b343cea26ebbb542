// The statements of the pages as the product's queries send them, each prepared once on every connection.

const ORGANISATIONS = `
  SELECT json_build_object(
    'areas', (SELECT json_agg(json_build_object('id', a.id, 'key', a.key, 'kind', a.kind, 'boardKey', a.board_key, 'versions', (
        SELECT coalesce(json_agg(json_build_object(
          'id', v.id, 'areaId', v.area_id, 'validFrom', v.valid_from, 'validTo', v.valid_to, 'odsCode', v.ods_code, 'onsCode', v.ons_code,
          'name', v.name, 'shortName', v.short_name, 'regionKey', v.region_key, 'population', v.population, 'populationYear', v.population_year,
          'cluster', v.cluster) ORDER BY v.valid_from), '[]'::json)
        FROM area_version v WHERE v.area_id = a.id)) ORDER BY a.id) FROM area a),
    'successions', (SELECT coalesce(json_agg(json_build_object(
        'fromAreaId', s.from_area_id, 'toAreaId', s.to_area_id, 'effectiveOn', s.effective_on, 'shareOfPredecessor', s.share_of_predecessor,
        'shareOfSuccessor', s.share_of_successor, 'populationMoved', s.population_moved, 'weightBasis', s.weight_basis) ORDER BY s.id), '[]'::json) FROM area_succession s),
    'overlaps', (SELECT coalesce(json_agg(json_build_object(
        'councilAreaId', o.council_area_id, 'icbAreaId', o.icb_area_id, 'validFrom', o.valid_from, 'validTo', o.valid_to, 'coverage', o.coverage,
        'shareOfCouncil', o.share_of_council, 'shareOfIcb', o.share_of_icb) ORDER BY o.id), '[]'::json) FROM area_overlap o)
  ) AS all`;

const OBJECTIVES = `
  SELECT o.code, o.area, o.area_id AS "boardId", o.title, o.short_title AS "shortTitle", o.scope, o.baseline_text AS "baselineText", o.target_text AS "targetText",
  o.target_kind AS "targetKind", o.horizon_on::text AS "horizonOn", o.horizon_text AS "horizonText", o.trajectory_style AS "trajectoryStyle", o.owner,
  o.source_document AS "sourceDocument", o.source_page AS "sourcePage", o.own_proposal AS "ownProposal", o.is_illustrative AS "isIllustrative",
  o.not_measured AS "notMeasured", o.meanwhile_reason AS "meanwhileReason",
  CASE WHEN o.lag_start IS NOT NULL THEN json_build_object('start', o.lag_start, 'fewestMonths', o.gestation_fewest, 'mostMonths', o.gestation_most,
    'averagingMonths', o.averaging_months, 'publicationMonths', o.publication_months, 'source', o.lag_source) END AS lag,
  (SELECT coalesce(json_agg(json_build_object('metricCode', m.metric_code, 'part', m.part, 'isYearOnYear', m.is_year_on_year, 'steps', (
      SELECT coalesce(json_agg(json_build_object('dueOn', s.due_on, 'value', s.value, 'comparator', s.comparator, 'scope', s.scope, 'label', s.label, 'source', s.source) ORDER BY s.due_on), '[]'::json)
      FROM trajectory_step s WHERE s.objective_code = m.objective_code AND s.metric_code = m.metric_code)) ORDER BY m.position), '[]'::json)
    FROM objective_measure m WHERE m.objective_code = o.code) AS measures,
  (SELECT coalesce(json_agg(json_build_object('dueOn', i.due_on, 'text', i.text, 'reachedOn', i.reached_on) ORDER BY i.due_on), '[]'::json) FROM milestone i WHERE i.objective_code = o.code) AS milestones
  FROM objective o ORDER BY o.area_id IS NOT NULL, o.position, o.code`;

const TRAJECTORIES = `
  SELECT DISTINCT ON (t.objective_code, t.area_id) t.id, t.objective_code AS "objectiveCode", t.area_id AS "areaId", t.metric_code AS "metricCode", t.version, t.state, t.revision,
  t.style, t.comparator, CASE WHEN t.baseline_end IS NOT NULL THEN json_build_object('periodEnd', t.baseline_end, 'value', t.baseline_value) END AS baseline,
  t.points, t.midpoint_on::text AS "midpointOn", t.reduce_by AS "reduceBy", t.reason, t.justification, t.source, t.is_illustrative AS "isIllustrative",
  t.proposed_by_id::text AS "proposedById", t.proposed_by AS "proposedBy", (t.proposed_at AT TIME ZONE 'Europe/London')::date::text AS "proposedOn",
  t.decided_by AS "decidedBy", (t.decided_at AT TIME ZONE 'Europe/London')::date::text AS "decidedOn", t.decision_reason AS "decisionReason", t.agreed_on::text AS "agreedOn"
  FROM trajectory t WHERE t.state = 'agreed' ORDER BY t.objective_code, t.area_id, t.version DESC`;

const BREAKS = `
  SELECT key, metric_code AS "metricCode", area_id AS "areaId", period_end::text AS "periodEnd", kind, rebase, label, reason, source, effect,
    (recorded_at AT TIME ZONE 'Europe/London')::date::text AS "recordedOn"
  FROM series_break ORDER BY period_end, key`;

const RELEASES = `
  SELECT id, publication, title, file_name AS "fileName", source_url AS "sourceUrl", period_end::text AS "periodEnd",
    published_on::text AS "publishedOn", published_on_basis AS "publishedOnBasis", provenance, licence, sha256,
    (loaded_at AT TIME ZONE 'Europe/London')::date::text AS "loadedOn",
    (SELECT json_build_object('on', w.withdrawn_on, 'reason', w.reason) FROM release_withdrawal w WHERE w.release_id = release.id) AS withdrawal
  FROM release ORDER BY period_end DESC, published_on DESC, id DESC`;

const figures = (further: string): string => `
  SELECT DISTINCT ON (o.metric_code, o.area_id, o.period_end, o.period_start) o.metric_code AS "metricCode",
    o.area_id AS "areaId", o.period_start::text AS "periodStart", o.period_end::text AS "periodEnd", o.value, o.numerator, o.denominator, o.mark, o.release_id AS "releaseId"
  FROM observation o JOIN release r ON r.id = o.release_id
  WHERE o.metric_code = ANY($1) AND o.area_id = ANY($2::int[]) AND r.published_on <= $3::date${further}
    AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = r.id AND w.withdrawn_on <= $3::date)
  ORDER BY o.metric_code, o.area_id, o.period_end, o.period_start, r.published_on DESC, r.id DESC`;

const PANEL_FIGURES = `
  SELECT DISTINCT ON (o.area_id, o.period_end, o.period_start)
    o.area_id AS "areaId", o.period_start::text AS "periodStart", o.period_end::text AS "periodEnd", o.value, o.numerator, o.denominator, o.mark, o.release_id AS "releaseId"
  FROM observation o JOIN area a ON a.id = o.area_id JOIN release r ON r.id = o.release_id
  WHERE o.metric_code = $1 AND a.kind::text = ANY($2) AND r.published_on <= $3::date
    AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = r.id AND w.withdrawn_on <= $3::date)
  ORDER BY o.area_id, o.period_end, o.period_start, r.published_on DESC, r.id DESC`;

const HOLDINGS = `
  WITH known AS (
    SELECT h.*, r.provenance FROM release_holding h JOIN release r ON r.id = h.release_id WHERE r.published_on <= $1::date
      AND NOT EXISTS (SELECT 1 FROM release_withdrawal w WHERE w.release_id = r.id AND w.withdrawn_on <= $1::date)),
  bodies AS (
    SELECT metric_code, kind, scheme, count(DISTINCT id)::int AS areas
    FROM (SELECT DISTINCT metric_code, kind, scheme, area_ids FROM known) sets CROSS JOIN LATERAL unnest(area_ids) AS id GROUP BY 1, 2, 3)
  SELECT k.metric_code AS "metricCode", k.kind::text AS kind, k.scheme, b.areas, min(k.first_end)::text AS "from", max(k.last_end)::text AS "to", bool_or(k.provenance = 'illustrative') AS "isIllustrative"
  FROM known k JOIN bodies b USING (metric_code, kind, scheme) GROUP BY k.metric_code, k.kind, k.scheme, b.areas ORDER BY 1, 2, 3`;

const PUBLISHINGS = `
  SELECT "metricCode", "areaId", "periodEnd"::text, value, numerator, denominator, mark, "releaseId", "publishedOn"::text, "withdrawnOn"::text
  FROM (SELECT figure.*, bool_or(times > 1 OR "withdrawnOn" IS NOT NULL) OVER (PARTITION BY "metricCode", "periodEnd") AS touched
    FROM (SELECT o.metric_code AS "metricCode", o.area_id AS "areaId", o.period_end AS "periodEnd", o.value, o.numerator, o.denominator, o.mark, o.release_id AS "releaseId",
        r.published_on AS "publishedOn", w.withdrawn_on AS "withdrawnOn", count(*) OVER (PARTITION BY o.metric_code, o.period_end, o.area_id) AS times
      FROM observation o JOIN release r ON r.id = o.release_id LEFT JOIN release_withdrawal w ON w.release_id = r.id AND w.withdrawn_on <= $3::date
      WHERE o.metric_code = ANY($1) AND o.area_id = ANY($2::int[]) AND r.published_on <= $3::date) figure) month
  WHERE touched`;

export const STATEMENTS = {
  organisations: { name: "organisations", text: ORGANISATIONS },
  metrics: { name: "metrics", text: "SELECT definition FROM metric ORDER BY code" },
  trajectories: { name: "trajectories", text: TRAJECTORIES },
  breaks: { name: "breaks", text: BREAKS },
  objectives: { name: "objectives", text: OBJECTIVES },
  releases: { name: "releases", text: RELEASES },
  panelFigures: { name: "panel-figures", text: PANEL_FIGURES },
  holdings: { name: "holdings", text: HOLDINGS },
  publishings: { name: "publishings", text: PUBLISHINGS },
  figures: { name: "figures", text: figures("") },
  figuresAt: { name: "figures-at", text: figures(" AND o.period_end = ANY($4::date[])") },
} as const;
