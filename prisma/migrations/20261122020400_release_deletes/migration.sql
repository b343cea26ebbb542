-- Deleting releases looks their parts up once a statement: once a release is slow where many are deleted from a table of many parts.

CREATE FUNCTION keep_releases_of_details() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  kept integer;
BEGIN
  SELECT "release_id" INTO kept FROM "observation_detail" WHERE "release_id" IN (SELECT "id" FROM gone) LIMIT 1;
  IF kept IS NOT NULL THEN
    RAISE foreign_key_violation USING MESSAGE = format('Release %s has parts of figures', kept), TABLE = 'observation_detail';
  END IF;
  RETURN NULL;
END
$$;
DROP TRIGGER "release_delete_keeps_details" ON "release";
CREATE TRIGGER "release_delete_keeps_details" AFTER DELETE ON "release"
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION keep_releases_of_details();
