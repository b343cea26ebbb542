-- What the runtime role may do, row-level security, dated uniqueness, and the version that moves with every publication.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- A body has one version a day, and a code belongs to one body a day.
ALTER TABLE "area_version" ADD CONSTRAINT "area_version_one_a_day"
  EXCLUDE USING gist ("area_id" WITH =, daterange("valid_from", "valid_to", '[]') WITH &&);
ALTER TABLE "area_version" ADD CONSTRAINT "area_version_ods_code_one_a_day"
  EXCLUDE USING gist ("ods_code" WITH =, daterange("valid_from", "valid_to", '[]') WITH &&);
ALTER TABLE "area_version" ADD CONSTRAINT "area_version_ons_code_one_a_day"
  EXCLUDE USING gist ("ons_code" WITH =, daterange("valid_from", "valid_to", '[]') WITH &&);
ALTER TABLE "area_succession" ADD CONSTRAINT "area_succession_share"
  CHECK ("share_of_predecessor" > 0 AND "share_of_predecessor" <= 1);

CREATE UNIQUE INDEX "account_grant_active" ON "account_grant" ("account_id", "role", COALESCE("area_id", 0)) WHERE "revoked_at" IS NULL;
ALTER TABLE "account" ADD CONSTRAINT "account_email_lower" CHECK ("email" = lower("email"));
ALTER TABLE "observation" ADD CONSTRAINT "observation_value_or_mark" CHECK (("value" IS NULL) <> ("mark" IS NULL));
ALTER TABLE "release" ADD CONSTRAINT "release_published_on_basis" CHECK ("published_on_basis" IN ('stated', 'calendar', 'loaded'));
ALTER TABLE "release" ADD CONSTRAINT "release_provenance" CHECK ("provenance" IN ('official', 'illustrative'));

INSERT INTO "dataset_version" ("id", "version") VALUES (1, 1);

CREATE FUNCTION bump_dataset_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE dataset_version SET version = version + 1 WHERE id = 1;
  RETURN NULL;
END
$$;

CREATE TRIGGER "release_bumps" AFTER INSERT OR UPDATE OR DELETE ON "release" FOR EACH STATEMENT EXECUTE FUNCTION bump_dataset_version();
CREATE TRIGGER "series_break_bumps" AFTER INSERT OR UPDATE OR DELETE ON "series_break" FOR EACH STATEMENT EXECUTE FUNCTION bump_dataset_version();
CREATE TRIGGER "metric_bumps" AFTER INSERT OR UPDATE OR DELETE ON "metric" FOR EACH STATEMENT EXECUTE FUNCTION bump_dataset_version();
CREATE TRIGGER "objective_bumps" AFTER INSERT OR UPDATE OR DELETE ON "objective" FOR EACH STATEMENT EXECUTE FUNCTION bump_dataset_version();
CREATE TRIGGER "trajectory_step_bumps" AFTER INSERT OR UPDATE OR DELETE ON "trajectory_step" FOR EACH STATEMENT EXECUTE FUNCTION bump_dataset_version();
CREATE TRIGGER "area_version_bumps" AFTER INSERT OR UPDATE OR DELETE ON "area_version" FOR EACH STATEMENT EXECUTE FUNCTION bump_dataset_version();
CREATE TRIGGER "area_succession_bumps" AFTER INSERT OR UPDATE OR DELETE ON "area_succession" FOR EACH STATEMENT EXECUTE FUNCTION bump_dataset_version();

-- Runtime role: owns nothing; what is append only cannot be changed or deleted by it.
GRANT USAGE ON SCHEMA public TO oversight_runtime;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO oversight_runtime;
DO $$
BEGIN
  -- The table of applied migrations is absent where a shadow database replays them.
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    REVOKE ALL ON "_prisma_migrations" FROM oversight_runtime;
  END IF;
END
$$;
GRANT INSERT ON "release", "observation", "audit_entry", "board_pack" TO oversight_runtime;
GRANT INSERT, UPDATE ON "account", "account_grant", "session", "reset_link" TO oversight_runtime;
GRANT INSERT, UPDATE, DELETE ON "rate_limit" TO oversight_runtime;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO oversight_runtime;

-- Embargo is a predicate on time: before it passes nobody at run time sees the row, whatever a query forgets.
ALTER TABLE "release" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "release_after_embargo" ON "release" FOR SELECT USING ("embargo_until" IS NULL OR "embargo_until" <= now());
CREATE POLICY "release_insert" ON "release" FOR INSERT WITH CHECK (true);
ALTER TABLE "observation" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "observation_after_embargo" ON "observation" FOR SELECT USING ("embargo_until" IS NULL OR "embargo_until" <= now());
CREATE POLICY "observation_insert" ON "observation" FOR INSERT WITH CHECK (true);

-- Packs are confidential until issued: only within the reach that the transaction has set.
CREATE FUNCTION within_reach(area integer) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE current_setting('app.reach', true)
    WHEN 'all' THEN true
    ELSE COALESCE(area = ANY (string_to_array(NULLIF(current_setting('app.reach', true), ''), ',')::int[]), false)
  END
$$;
ALTER TABLE "board_pack" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "board_pack_within_reach" ON "board_pack" USING (within_reach("area_id")) WITH CHECK (within_reach("area_id"));
