-- Where the fetching of each publication stands. Off until somebody switches it on.

-- CreateTable
CREATE TABLE "fetching" (
    "connector" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT false,
    "enabled_by" TEXT,
    "enabled_at" TIMESTAMPTZ(3),
    "address" TEXT,
    "etag" TEXT,
    "last_modified" TEXT,
    "sha256" TEXT,
    "checked_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "message" TEXT,
    "next_expected_on" DATE,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3),

    CONSTRAINT "fetching_pkey" PRIMARY KEY ("connector")
);

ALTER TABLE "fetching" ADD CONSTRAINT "fetching_outcome" CHECK ("outcome" IN ('fetched', 'unchanged', 'no-address', 'failed'));
ALTER TABLE "fetching" ADD CONSTRAINT "fetching_outcome_has_a_moment" CHECK (("outcome" IS NULL) = ("checked_at" IS NULL));
-- Whatever the code does: what is off is never due, what is on names who switched it on, and eight failures are the end.
ALTER TABLE "fetching" ADD CONSTRAINT "fetching_off_is_not_due" CHECK ("enabled" OR "next_try_at" IS NULL);
ALTER TABLE "fetching" ADD CONSTRAINT "fetching_on_by_somebody" CHECK ("enabled" = ("enabled_by" IS NOT NULL AND "enabled_at" IS NOT NULL));
ALTER TABLE "fetching" ADD CONSTRAINT "fetching_tries" CHECK ("failures" BETWEEN 0 AND 8 AND ("failures" < 8 OR "next_try_at" IS NULL));

-- Nothing is deleted: a publication that is switched off keeps what is known of its last file.
GRANT SELECT, INSERT, UPDATE ON "fetching" TO oversight_runtime;
