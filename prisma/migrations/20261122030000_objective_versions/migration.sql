-- Objectives of one board beside national ones, what is needed to judge them late, and trajectories in versions that are agreed once.

-- AlterTable
ALTER TABLE "objective"
  ADD COLUMN "area_id" INTEGER,
  ADD COLUMN "is_illustrative" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "owner" TEXT,
  ADD COLUMN "source_page" TEXT,
  ADD COLUMN "baseline_value" DOUBLE PRECISION,
  ADD COLUMN "baseline_period" TEXT,
  ADD COLUMN "target_kind" TEXT NOT NULL DEFAULT 'level',
  ADD COLUMN "horizon_on" DATE,
  ADD COLUMN "horizon_text" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "meanwhile_reason" TEXT,
  ADD COLUMN "lag_start" DATE,
  ADD COLUMN "gestation_fewest" INTEGER,
  ADD COLUMN "gestation_most" INTEGER,
  ADD COLUMN "averaging_months" INTEGER,
  ADD COLUMN "publication_months" INTEGER,
  ADD COLUMN "lag_source" TEXT;

ALTER TABLE "objective" ADD CONSTRAINT "objective_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "objective_area_id_idx" ON "objective"("area_id");
ALTER TABLE "objective" ADD CONSTRAINT "objective_scope" CHECK (("scope" = 'national') = ("area_id" IS NULL) AND "scope" IN ('national', 'local'));
ALTER TABLE "objective" ADD CONSTRAINT "objective_target_kind" CHECK ("target_kind" IN ('level', 'change', 'gap', 'state'));
-- A lag is known whole or not at all.
ALTER TABLE "objective" ADD CONSTRAINT "objective_lag" CHECK (num_nulls("lag_start", "gestation_fewest", "gestation_most", "averaging_months", "publication_months", "lag_source") IN (0, 6)
  AND ("gestation_fewest" IS NULL OR "gestation_fewest" BETWEEN 0 AND "gestation_most"));

ALTER TABLE "objective_measure" ADD COLUMN "is_year_on_year" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "objective_measure" ADD CONSTRAINT "objective_measure_part" CHECK ("part" IN ('judged', 'meanwhile', 'lead', 'context', 'outcome'));

-- CreateTable
CREATE TABLE "milestone" (
    "objective_code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "reached_on" DATE,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("objective_code","position")
);
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_objective_code_fkey" FOREIGN KEY ("objective_code") REFERENCES "objective"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "trajectory" (
    "id" SERIAL NOT NULL,
    "objective_code" TEXT NOT NULL,
    "area_id" INTEGER NOT NULL,
    "metric_code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "style" TEXT NOT NULL,
    "comparator" TEXT NOT NULL,
    "baseline_end" DATE,
    "baseline_value" DOUBLE PRECISION,
    "midpoint_on" DATE,
    "reduce_by" DOUBLE PRECISION,
    "points" JSONB NOT NULL DEFAULT '[]',
    "reason" TEXT NOT NULL,
    "justification" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "is_illustrative" BOOLEAN NOT NULL DEFAULT false,
    "proposed_by_id" UUID,
    "proposed_by" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "agreed_on" DATE,

    CONSTRAINT "trajectory_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "trajectory_objective_code_area_id_version_key" ON "trajectory"("objective_code", "area_id", "version");
CREATE INDEX "trajectory_area_id_idx" ON "trajectory"("area_id");
-- One proposal waits for a decision, not two.
CREATE UNIQUE INDEX "trajectory_one_open" ON "trajectory"("objective_code", "area_id") WHERE "state" = 'proposed';

ALTER TABLE "trajectory" ADD CONSTRAINT "trajectory_objective_code_fkey" FOREIGN KEY ("objective_code") REFERENCES "objective"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "trajectory" ADD CONSTRAINT "trajectory_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "trajectory" ADD CONSTRAINT "trajectory_metric_code_fkey" FOREIGN KEY ("metric_code") REFERENCES "metric"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "trajectory" ADD CONSTRAINT "trajectory_state" CHECK ("state" IN ('proposed', 'agreed', 'returned', 'withdrawn'));
ALTER TABLE "trajectory" ADD CONSTRAINT "trajectory_style" CHECK ("style" IN ('linear', 'stepped_annual', 'planned_monthly', 's_curve', 'glide_to_zero', 'hold', 'year_on_year', 'relative_gap'));
ALTER TABLE "trajectory" ADD CONSTRAINT "trajectory_comparator" CHECK ("comparator" IN ('at_least', 'at_most', 'above', 'below'));
ALTER TABLE "trajectory" ADD CONSTRAINT "trajectory_points" CHECK (jsonb_typeof("points") = 'array');
ALTER TABLE "trajectory" ADD CONSTRAINT "trajectory_baseline" CHECK (("baseline_end" IS NULL) = ("baseline_value" IS NULL));
ALTER TABLE "trajectory" ADD CONSTRAINT "trajectory_decided" CHECK (("state" = 'proposed') = ("decided_at" IS NULL) AND ("state" = 'agreed') = ("agreed_on" IS NOT NULL));
-- Whatever the code does: nobody agrees to what they proposed themselves.
ALTER TABLE "trajectory" ADD CONSTRAINT "trajectory_second_account" CHECK ("state" <> 'agreed' OR "decided_by_id" IS NULL OR "decided_by_id" IS DISTINCT FROM "proposed_by_id");

GRANT SELECT ON "milestone" TO oversight_runtime;
GRANT SELECT, INSERT, UPDATE ON "trajectory" TO oversight_runtime;
GRANT USAGE ON SEQUENCE "trajectory_id_seq" TO oversight_runtime;

-- What was decided stays as it was decided, for whoever asks: the next change is the next version.
CREATE FUNCTION keep_decided_trajectories() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" <> 'proposed' THEN
    RAISE EXCEPTION 'trajectory % is %: a decided trajectory is not changed', OLD."id", OLD."state" USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "trajectory_decided_stays" BEFORE UPDATE OR DELETE ON "trajectory" FOR EACH ROW EXECUTE FUNCTION keep_decided_trajectories();

-- Agreed trajectories are for every signed-in reader, as the figures are; what is proposed or was returned is the board's and its region's.
ALTER TABLE "trajectory" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "trajectory_seen" ON "trajectory" FOR SELECT USING ("state" = 'agreed' OR within_reach("area_id"));
CREATE POLICY "trajectory_added" ON "trajectory" FOR INSERT WITH CHECK (within_reach("area_id") AND "state" = 'proposed');
CREATE POLICY "trajectory_changed" ON "trajectory" FOR UPDATE USING (within_reach("area_id")) WITH CHECK (within_reach("area_id"));
