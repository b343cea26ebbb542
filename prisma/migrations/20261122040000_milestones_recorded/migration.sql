-- A board records which milestones of its own objectives are reached, by whom and when; the trail keeps what was recorded before.

-- AlterTable
ALTER TABLE "milestone"
  ADD COLUMN "recorded_by_id" UUID,
  ADD COLUMN "recorded_by" TEXT,
  ADD COLUMN "recorded_at" TIMESTAMPTZ(3);
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_recorded" CHECK (num_nulls("recorded_by", "recorded_at") IN (0, 2) AND ("reached_on" IS NULL OR "recorded_at" IS NOT NULL));

GRANT UPDATE ("reached_on", "recorded_by_id", "recorded_by", "recorded_at") ON "milestone" TO oversight_runtime;
CREATE POLICY "milestone_recorded" ON "milestone" FOR UPDATE
  USING (EXISTS (SELECT 1 FROM "objective" o WHERE o."code" = "objective_code" AND o."area_id" IS NOT NULL AND within_reach(o."area_id")))
  WITH CHECK ("recorded_by_id" = current_account());

-- Pages kept in memory show it.
CREATE TRIGGER "milestone_bumps" AFTER UPDATE ON "milestone" FOR EACH STATEMENT EXECUTE FUNCTION bump_dataset_version();
