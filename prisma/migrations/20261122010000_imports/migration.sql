-- Files on their way to becoming releases, seen only within reach.

-- CreateTable
CREATE TABLE "import" (
    "id" SERIAL NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "area_id" INTEGER,
    "file_name" TEXT NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "publication" TEXT,
    "published_on" DATE,
    "embargo_until" TIMESTAMPTZ(3),
    "staged_by_id" UUID,
    "staged_by" TEXT NOT NULL,
    "staged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "title" TEXT,
    "checked_at" TIMESTAMPTZ(3),
    "report" JSONB,
    "fingerprint" TEXT,
    "decided_by_id" UUID,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "release_id" INTEGER,
    "ended_at" TIMESTAMPTZ(3),
    "progress_step" TEXT,
    "progress_rows" INTEGER,

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_chunk" (
    "import_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "import_chunk_pkey" PRIMARY KEY ("import_id","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "import_release_id_key" ON "import"("release_id");

-- CreateIndex
CREATE INDEX "import_state_idx" ON "import"("state");

-- CreateIndex
CREATE INDEX "import_staged_at_idx" ON "import"("staged_at");

-- AddForeignKey
ALTER TABLE "import_chunk" ADD CONSTRAINT "import_chunk_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "import" ADD CONSTRAINT "import_state" CHECK ("state" IN ('staged', 'checked', 'refused', 'approved', 'published', 'unchanged', 'rejected', 'cancelled', 'failed'));
-- Whatever the code does: nobody approves what they brought in themselves, and what is published has a release.
ALTER TABLE "import" ADD CONSTRAINT "import_second_account" CHECK ("state" NOT IN ('approved', 'published') OR ("decided_by_id" IS NOT NULL AND "decided_by_id" IS DISTINCT FROM "staged_by_id"));
ALTER TABLE "import" ADD CONSTRAINT "import_published_has_release" CHECK (("state" = 'published') = ("release_id" IS NOT NULL));
ALTER TABLE "import" ADD CONSTRAINT "import_approved_has_fingerprint" CHECK ("state" NOT IN ('checked', 'approved', 'published') OR "fingerprint" IS NOT NULL);
-- The same bytes wait for one decision, not for two.
CREATE UNIQUE INDEX "import_one_open" ON "import"("sha256", COALESCE("area_id", 0)) WHERE "state" IN ('staged', 'checked', 'approved');

GRANT SELECT, INSERT, UPDATE ON "import" TO oversight_runtime;
GRANT SELECT, INSERT, DELETE ON "import_chunk" TO oversight_runtime;
GRANT USAGE ON SEQUENCE "import_id_seq" TO oversight_runtime;

-- A preview holds figures before they are out: official ones for those who reach everything, returns for those who reach the board.
CREATE FUNCTION import_within_reach(area integer) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN area IS NULL THEN COALESCE(current_setting('app.reach', true) = 'all', false) ELSE within_reach(area) END
$$;
ALTER TABLE "import" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "import_within_reach" ON "import" USING (import_within_reach("area_id")) WITH CHECK (import_within_reach("area_id"));
ALTER TABLE "import_chunk" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "import_chunk_within_reach" ON "import_chunk" USING (EXISTS (SELECT 1 FROM "import" i WHERE i."id" = "import_id")) WITH CHECK (EXISTS (SELECT 1 FROM "import" i WHERE i."id" = "import_id"));

-- A release names who approved it, and may come from a board instead of a publisher.
ALTER TABLE "release" ADD COLUMN "approved_by" TEXT;
ALTER TABLE "release" DROP CONSTRAINT "release_provenance";
ALTER TABLE "release" ADD CONSTRAINT "release_provenance" CHECK ("provenance" IN ('official', 'return', 'illustrative'));
