-- A release can bring hundreds of thousands of parts of figures, all of a few metrics. Foreign keys look their row up once a
-- part, which is most of the time of an import; these triggers look it up once a statement and promise the same.

ALTER TABLE "observation_detail" DROP CONSTRAINT "observation_detail_metric_code_fkey";
ALTER TABLE "observation_detail" DROP CONSTRAINT "observation_detail_release_id_fkey";

-- As the owner: the locks that keep what is named from going meanwhile are not the runtime role's to take.
CREATE FUNCTION check_detail_references() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  releases integer[];
  metrics text[];
BEGIN
  SELECT array_agg(DISTINCT "release_id"), array_agg(DISTINCT "metric_code") INTO releases, metrics
    FROM (SELECT DISTINCT "release_id", "metric_code" FROM added) named;
  PERFORM 1 FROM "release" WHERE "id" = ANY (releases) FOR KEY SHARE;
  PERFORM 1 FROM "metric" WHERE "code" = ANY (metrics) FOR KEY SHARE;
  IF EXISTS (SELECT unnest(releases) EXCEPT SELECT "id" FROM "release") OR EXISTS (SELECT unnest(metrics) EXCEPT SELECT "code" FROM "metric") THEN
    RAISE foreign_key_violation USING MESSAGE = 'A part of a figure names a release or a metric that does not exist', TABLE = 'observation_detail';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "observation_detail_insert_references" AFTER INSERT ON "observation_detail"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION check_detail_references();
CREATE TRIGGER "observation_detail_update_references" AFTER UPDATE ON "observation_detail"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION check_detail_references();

CREATE FUNCTION keep_release_of_details() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "observation_detail" WHERE "release_id" = OLD."id") THEN
    RAISE foreign_key_violation USING MESSAGE = format('Release %s has parts of figures', OLD."id"), TABLE = 'observation_detail';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "release_delete_keeps_details" AFTER DELETE ON "release" FOR EACH ROW EXECUTE FUNCTION keep_release_of_details();
CREATE TRIGGER "release_update_keeps_details" AFTER UPDATE OF "id" ON "release" FOR EACH ROW WHEN (OLD."id" IS DISTINCT FROM NEW."id") EXECUTE FUNCTION keep_release_of_details();

CREATE FUNCTION keep_metric_of_details() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "observation_detail" WHERE "metric_code" = OLD."code") THEN
    RAISE foreign_key_violation USING MESSAGE = format('Metric %s has parts of figures', OLD."code"), TABLE = 'observation_detail';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "metric_delete_keeps_details" AFTER DELETE ON "metric" FOR EACH ROW EXECUTE FUNCTION keep_metric_of_details();
CREATE TRIGGER "metric_update_keeps_details" AFTER UPDATE OF "code" ON "metric" FOR EACH ROW WHEN (OLD."code" IS DISTINCT FROM NEW."code") EXECUTE FUNCTION keep_metric_of_details();

-- The rows of a release lie together, so that their place in the table is index enough.
DROP INDEX "observation_detail_release_id_idx";
CREATE INDEX "observation_detail_release_id_idx" ON "observation_detail" USING BRIN ("release_id");
