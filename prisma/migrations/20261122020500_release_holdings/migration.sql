-- What each release holds: which metrics, of which bodies, for which periods. Pages that ask which metrics have figures read this,
-- some rows a release, and not the figures themselves, of which there are millions.

-- CreateTable
CREATE TABLE "release_holding" (
    "release_id" INTEGER NOT NULL,
    "metric_code" TEXT NOT NULL,
    "kind" "area_kind" NOT NULL,
    "scheme" TEXT NOT NULL,
    "area_ids" INTEGER[] NOT NULL,
    "categories" TEXT[] NOT NULL,
    "figures" INTEGER NOT NULL,
    "first_end" DATE NOT NULL,
    "last_start" DATE NOT NULL,
    "last_end" DATE NOT NULL,
    "embargo_until" TIMESTAMPTZ(3),

    CONSTRAINT "release_holding_pkey" PRIMARY KEY ("release_id","metric_code","kind","scheme")
);

ALTER TABLE "release_holding" ADD CONSTRAINT "release_holding_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT ON "release_holding" TO oversight_runtime;
ALTER TABLE "release_holding" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "release_holding_after_embargo" ON "release_holding" FOR SELECT USING ("embargo_until" IS NULL OR "embargo_until" <= now());

-- The same, told from the figures. Of parts, those by category over all providers: the others are read with their body.
CREATE VIEW "release_contents" AS
  SELECT f."release_id", f."metric_code", a."kind", f."scheme", array_agg(DISTINCT f."area_id" ORDER BY f."area_id") AS "area_ids",
    coalesce(array_agg(DISTINCT f."category" ORDER BY f."category") FILTER (WHERE f."category" <> ''), '{}') AS "categories", count(*)::int AS "figures",
    min(f."period_end") AS "first_end", (array_agg(f."period_start" ORDER BY f."period_end" DESC, f."period_start"))[1] AS "last_start", max(f."period_end") AS "last_end", max(f."embargo_until") AS "embargo_until"
  FROM (
    SELECT "release_id", "metric_code", "area_id", '' AS "scheme", '' AS "category", "period_start", "period_end", "embargo_until" FROM "observation" WHERE "value" IS NOT NULL
    UNION ALL
    SELECT "release_id", "metric_code", "area_id", split_part("category", ':', 1), "category", "period_start", "period_end", "embargo_until" FROM "observation_detail"
    WHERE "value" IS NOT NULL AND "provider" = '' AND "category" <> '') f
  JOIN "area" a ON a."id" = f."area_id"
  GROUP BY f."release_id", f."metric_code", a."kind", f."scheme";

-- As the owner: the runtime role adds figures, and never this.
CREATE FUNCTION hold_releases() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  ids integer[] := ARRAY(SELECT DISTINCT "release_id" FROM changed);
BEGIN
  DELETE FROM "release_holding" WHERE "release_id" = ANY (ids);
  INSERT INTO "release_holding" SELECT * FROM "release_contents" WHERE "release_id" = ANY (ids);
  RETURN NULL;
END
$$;
CREATE TRIGGER "observation_insert_holdings" AFTER INSERT ON "observation" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION hold_releases();
CREATE TRIGGER "observation_delete_holdings" AFTER DELETE ON "observation" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION hold_releases();
CREATE TRIGGER "observation_detail_insert_holdings" AFTER INSERT ON "observation_detail" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION hold_releases();
CREATE TRIGGER "observation_detail_delete_holdings" AFTER DELETE ON "observation_detail" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION hold_releases();

INSERT INTO "release_holding" SELECT * FROM "release_contents";

-- One look at the parts, however many releases are deleted.
CREATE OR REPLACE FUNCTION keep_releases_of_details() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  kept integer;
BEGIN
  SELECT held."release_id" INTO kept FROM (SELECT DISTINCT "release_id" FROM "observation_detail") held JOIN gone ON gone."id" = held."release_id" LIMIT 1;
  IF kept IS NOT NULL THEN
    RAISE foreign_key_violation USING MESSAGE = format('Release %s has parts of figures', kept), TABLE = 'observation_detail';
  END IF;
  RETURN NULL;
END
$$;
