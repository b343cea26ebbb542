-- Breaks that people record beside those of the seed, and codes of publications that people map to bodies.

-- AlterTable
ALTER TABLE "series_break" ADD COLUMN "recorded_at" TIMESTAMPTZ(3),
ADD COLUMN "recorded_by" TEXT;

ALTER TABLE "series_break" ADD CONSTRAINT "series_break_recorded_by_and_at" CHECK (("recorded_by" IS NULL) = ("recorded_at" IS NULL));
ALTER TABLE "series_break" ADD CONSTRAINT "series_break_kind" CHECK ("kind" IN ('definition', 'coverage', 'boundary'));
ALTER TABLE "series_break" ADD CONSTRAINT "series_break_recorded_for_a_reason" CHECK ("recorded_by" IS NULL OR length(btrim("reason")) >= 10);

-- CreateTable
CREATE TABLE "code_mapping" (
    "id" SERIAL NOT NULL,
    "scheme" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "area_id" INTEGER NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "code_mapping_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "code_mapping_scheme_code_idx" ON "code_mapping"("scheme", "code");

-- AddForeignKey
ALTER TABLE "code_mapping" ADD CONSTRAINT "code_mapping_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "code_mapping" ADD CONSTRAINT "code_mapping_scheme" CHECK ("scheme" IN ('ods', 'ons', 'name'));
ALTER TABLE "code_mapping" ADD CONSTRAINT "code_mapping_days" CHECK ("valid_from" <= "valid_to");
ALTER TABLE "code_mapping" ADD CONSTRAINT "code_mapping_has_a_reason" CHECK (length(btrim("reason")) >= 10);

-- Codes of bodies are kept in memory under the dataset version.
CREATE TRIGGER "code_mapping_bumps" AFTER INSERT OR UPDATE OR DELETE ON "code_mapping" FOR EACH STATEMENT EXECUTE FUNCTION bump_dataset_version();

-- Append only: a later record for the same code and day replaces an earlier one.
GRANT INSERT ON "series_break" TO oversight_runtime;
GRANT SELECT, INSERT ON "code_mapping" TO oversight_runtime;
GRANT USAGE ON SEQUENCE "code_mapping_id_seq" TO oversight_runtime;
