-- A release that must no longer be relied on is withdrawn by a record beside it; its figures stay, for the days before.

-- AlterTable
ALTER TABLE "release" ADD COLUMN "edition" INTEGER NOT NULL DEFAULT 1;

-- DropIndex
DROP INDEX "release_publication_sha256_period_end_key";

-- CreateIndex
CREATE UNIQUE INDEX "release_publication_sha256_period_end_edition_key" ON "release"("publication", "sha256", "period_end", "edition");

-- CreateTable
CREATE TABLE "release_withdrawal" (
    "release_id" INTEGER NOT NULL,
    "withdrawn_on" DATE NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "release_withdrawal_pkey" PRIMARY KEY ("release_id")
);

-- AddForeignKey
ALTER TABLE "release_withdrawal" ADD CONSTRAINT "release_withdrawal_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "release_withdrawal" ADD CONSTRAINT "release_withdrawal_has_a_reason" CHECK (length(btrim("reason")) >= 10);
CREATE TRIGGER "release_withdrawal_bumps" AFTER INSERT OR UPDATE OR DELETE ON "release_withdrawal" FOR EACH STATEMENT EXECUTE FUNCTION bump_dataset_version();

-- Append only: what was withdrawn comes back by being published again.
GRANT SELECT, INSERT ON "release_withdrawal" TO oversight_runtime;
