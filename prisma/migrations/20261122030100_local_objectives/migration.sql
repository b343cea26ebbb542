-- Objectives that boards propose for themselves, who wrote a proposal, and what the application's role may write of both.

-- AlterTable: none of these is set for an objective that came with the installation.
ALTER TABLE "objective"
  ADD COLUMN "proposed_by_id" UUID,
  ADD COLUMN "proposed_by" TEXT,
  ADD COLUMN "proposed_at" TIMESTAMPTZ(3),
  ADD COLUMN "set_reason" TEXT NOT NULL DEFAULT '';
ALTER TABLE "objective" ADD CONSTRAINT "objective_proposed" CHECK (num_nulls("proposed_by_id", "proposed_by", "proposed_at") IN (0, 3) AND ("proposed_by_id" IS NULL OR "area_id" IS NOT NULL));
-- What was proposed here has what makes an objective one: baseline, target, horizon, owner and source.
ALTER TABLE "objective" ADD CONSTRAINT "objective_complete" CHECK ("proposed_by_id" IS NULL OR (
  "baseline_value" IS NOT NULL AND "baseline_period" IS NOT NULL AND "horizon_on" IS NOT NULL AND "owner" <> '' AND "source_document" <> '' AND "source_page" <> '' AND "target_text" <> ''));

-- AlterTable: everybody but the proposer who wrote a part of the proposal, so that none of them decides about it.
ALTER TABLE "trajectory" ADD COLUMN "changed_by_ids" UUID[] NOT NULL DEFAULT '{}';
ALTER TABLE "trajectory" ADD CONSTRAINT "trajectory_not_by_a_writer" CHECK ("state" <> 'agreed' OR "decided_by_id" IS NULL OR "decided_by_id" <> ALL ("changed_by_ids"));

-- The columns that a change or a decision may touch; whose proposal it is and of what stays.
REVOKE UPDATE ON "trajectory" FROM oversight_runtime;
GRANT UPDATE ("state", "revision", "style", "comparator", "baseline_end", "baseline_value", "midpoint_on", "reduce_by", "points", "reason", "justification", "source", "changed_by_ids",
  "decided_by_id", "decided_by", "decided_at", "decision_reason", "agreed_on") ON "trajectory" TO oversight_runtime;
GRANT INSERT ON "objective", "objective_measure", "milestone" TO oversight_runtime;

CREATE FUNCTION keep_trajectory_writers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT NEW."changed_by_ids" @> OLD."changed_by_ids" OR NEW."revision" < OLD."revision" THEN
    RAISE EXCEPTION 'trajectory %: who wrote it and how often is not forgotten', OLD."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "trajectory_writers_stay" BEFORE UPDATE ON "trajectory" FOR EACH ROW EXECUTE FUNCTION keep_trajectory_writers();

-- What is agreed changes how figures are judged everywhere.
CREATE TRIGGER "trajectory_bumps" AFTER INSERT OR UPDATE ON "trajectory" FOR EACH ROW WHEN (NEW."state" = 'agreed') EXECUTE FUNCTION bump_dataset_version();

-- A proposal is written in one's own name and within reach, and decided in one's own name.
DROP POLICY "trajectory_added" ON "trajectory";
CREATE POLICY "trajectory_added" ON "trajectory" FOR INSERT WITH CHECK (within_reach("area_id") AND "state" = 'proposed' AND "proposed_by_id" = current_account() AND "changed_by_ids" = '{}' AND NOT "is_illustrative");
DROP POLICY "trajectory_changed" ON "trajectory";
CREATE POLICY "trajectory_changed" ON "trajectory" FOR UPDATE USING (within_reach("area_id"))
  WITH CHECK (within_reach("area_id") AND ("state" = 'proposed' OR "decided_by_id" = current_account()));

-- National objectives are read by all and written by nobody at run time. One that a board proposed is the board's and its region's until its trajectory is agreed.
ALTER TABLE "objective" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "objective_seen" ON "objective" FOR SELECT USING (
  "proposed_by_id" IS NULL OR within_reach("area_id") OR EXISTS (SELECT 1 FROM "trajectory" t WHERE t."objective_code" = "objective"."code" AND t."state" = 'agreed'));
CREATE POLICY "objective_added" ON "objective" FOR INSERT WITH CHECK ("scope" = 'local' AND within_reach("area_id") AND "proposed_by_id" = current_account() AND NOT "own_proposal" AND NOT "is_illustrative");

ALTER TABLE "objective_measure" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "objective_measure_seen" ON "objective_measure" FOR SELECT USING (EXISTS (SELECT 1 FROM "objective" o WHERE o."code" = "objective_code"));
CREATE POLICY "objective_measure_added" ON "objective_measure" FOR INSERT WITH CHECK (EXISTS (
  SELECT 1 FROM "objective" o WHERE o."code" = "objective_code" AND o."proposed_by_id" = current_account() AND within_reach(o."area_id")));

ALTER TABLE "milestone" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "milestone_seen" ON "milestone" FOR SELECT USING (EXISTS (SELECT 1 FROM "objective" o WHERE o."code" = "objective_code"));
CREATE POLICY "milestone_added" ON "milestone" FOR INSERT WITH CHECK (EXISTS (
  SELECT 1 FROM "objective" o WHERE o."code" = "objective_code" AND o."proposed_by_id" = current_account() AND within_reach(o."area_id")));
