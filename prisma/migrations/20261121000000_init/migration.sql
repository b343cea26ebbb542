-- Tables of the first version: identity, audit, organisations, metrics, observations, objectives, packs.

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('national_oversight', 'regional_oversight', 'dhsc', 'icb_leader', 'icb_analyst', 'council_partner', 'auditor', 'administrator');

-- CreateEnum
CREATE TYPE "area_kind" AS ENUM ('england', 'region', 'icb', 'council', 'trust', 'unattributed');

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "subject_name" TEXT NOT NULL,
    "area_id" INTEGER,
    "detail" JSONB NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "board_pack" (
    "id" UUID NOT NULL,
    "area_id" INTEGER NOT NULL,
    "as_of" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "created_by_name" TEXT NOT NULL,
    "data_hash" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,

    CONSTRAINT "board_pack_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_sign_in_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_grant" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "area_id" INTEGER,
    "granted_by" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reset_link" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "reset_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "metric" (
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL,
    "polarity" TEXT NOT NULL,
    "frequency" TEXT,
    "lag_days" INTEGER,
    "definition" JSONB NOT NULL,

    CONSTRAINT "metric_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "series_break" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "metric_code" TEXT NOT NULL,
    "area_id" INTEGER,
    "period_end" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "rebase" BOOLEAN NOT NULL,
    "label" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "effect" TEXT,

    CONSTRAINT "series_break_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "objective" (
    "code" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "short_title" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "baseline_text" TEXT NOT NULL,
    "target_text" TEXT NOT NULL,
    "trajectory_style" TEXT NOT NULL,
    "source_document" TEXT NOT NULL,
    "own_proposal" BOOLEAN NOT NULL,
    "not_measured" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "objective_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "objective_measure" (
    "objective_code" TEXT NOT NULL,
    "metric_code" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "objective_measure_pkey" PRIMARY KEY ("objective_code","metric_code")
);

-- CreateTable
CREATE TABLE "trajectory_step" (
    "objective_code" TEXT NOT NULL,
    "metric_code" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "comparator" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "trajectory_step_pkey" PRIMARY KEY ("objective_code","metric_code","due_on")
);

-- CreateTable
CREATE TABLE "release" (
    "id" SERIAL NOT NULL,
    "publication" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "source_url" TEXT,
    "sha256" TEXT NOT NULL,
    "period_end" DATE NOT NULL,
    "published_on" DATE NOT NULL,
    "published_on_basis" TEXT NOT NULL,
    "embargo_until" TIMESTAMPTZ(3),
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "imported_by" TEXT NOT NULL,
    "provenance" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "note" TEXT,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "observation" (
    "metric_code" TEXT NOT NULL,
    "area_id" INTEGER NOT NULL,
    "period_end" DATE NOT NULL,
    "release_id" INTEGER NOT NULL,
    "period_start" DATE NOT NULL,
    "value" DOUBLE PRECISION,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "status" TEXT NOT NULL,
    "mark" TEXT,
    "code_as_published" TEXT NOT NULL,
    "embargo_until" TIMESTAMPTZ(3),

    CONSTRAINT "observation_pkey" PRIMARY KEY ("metric_code","area_id","period_end","release_id")
);

-- CreateTable
CREATE TABLE "dataset_version" (
    "id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "dataset_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seed_state" (
    "part" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seed_state_pkey" PRIMARY KEY ("part")
);

-- CreateTable
CREATE TABLE "area" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "area_kind" NOT NULL,

    CONSTRAINT "area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "area_version" (
    "id" SERIAL NOT NULL,
    "area_id" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "ods_code" TEXT,
    "ons_code" TEXT,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "region_key" TEXT,
    "population" INTEGER,
    "population_year" INTEGER,
    "cluster" TEXT,

    CONSTRAINT "area_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "area_alias" (
    "id" SERIAL NOT NULL,
    "area_id" INTEGER NOT NULL,
    "scheme" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "seen_in" TEXT,

    CONSTRAINT "area_alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "area_succession" (
    "id" SERIAL NOT NULL,
    "from_area_id" INTEGER NOT NULL,
    "to_area_id" INTEGER NOT NULL,
    "effective_on" DATE NOT NULL,
    "change_type" TEXT NOT NULL,
    "share_of_predecessor" DOUBLE PRECISION NOT NULL,
    "share_of_successor" DOUBLE PRECISION NOT NULL,
    "population_moved" INTEGER NOT NULL,
    "weight_basis" TEXT NOT NULL,
    "parts" TEXT,

    CONSTRAINT "area_succession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "area_overlap" (
    "id" SERIAL NOT NULL,
    "council_area_id" INTEGER NOT NULL,
    "icb_area_id" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "coverage" TEXT NOT NULL,
    "share_of_council" DOUBLE PRECISION NOT NULL,
    "share_of_icb" DOUBLE PRECISION NOT NULL,
    "residents" INTEGER NOT NULL,

    CONSTRAINT "area_overlap_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_idx" ON "audit_entry"("actor_id");

-- CreateIndex
CREATE INDEX "audit_entry_action_idx" ON "audit_entry"("action");

-- CreateIndex
CREATE INDEX "board_pack_area_id_idx" ON "board_pack"("area_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "account_grant_account_id_idx" ON "account_grant"("account_id");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "reset_link_token_hash_key" ON "reset_link"("token_hash");

-- CreateIndex
CREATE INDEX "reset_link_account_id_idx" ON "reset_link"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "series_break_key_key" ON "series_break"("key");

-- CreateIndex
CREATE INDEX "series_break_metric_code_idx" ON "series_break"("metric_code");

-- CreateIndex
CREATE UNIQUE INDEX "release_publication_sha256_period_end_key" ON "release"("publication", "sha256", "period_end");

-- CreateIndex
CREATE INDEX "observation_release_id_idx" ON "observation"("release_id");

-- CreateIndex
CREATE UNIQUE INDEX "area_key_key" ON "area"("key");

-- CreateIndex
CREATE INDEX "area_version_area_id_idx" ON "area_version"("area_id");

-- CreateIndex
CREATE INDEX "area_version_ods_code_idx" ON "area_version"("ods_code");

-- CreateIndex
CREATE INDEX "area_version_ons_code_idx" ON "area_version"("ons_code");

-- CreateIndex
CREATE UNIQUE INDEX "area_alias_scheme_code_area_id_key" ON "area_alias"("scheme", "code", "area_id");

-- CreateIndex
CREATE UNIQUE INDEX "area_succession_from_area_id_to_area_id_effective_on_key" ON "area_succession"("from_area_id", "to_area_id", "effective_on");

-- CreateIndex
CREATE UNIQUE INDEX "area_overlap_council_area_id_icb_area_id_valid_from_key" ON "area_overlap"("council_area_id", "icb_area_id", "valid_from");

-- AddForeignKey
ALTER TABLE "account_grant" ADD CONSTRAINT "account_grant_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_grant" ADD CONSTRAINT "account_grant_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reset_link" ADD CONSTRAINT "reset_link_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_break" ADD CONSTRAINT "series_break_metric_code_fkey" FOREIGN KEY ("metric_code") REFERENCES "metric"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objective_measure" ADD CONSTRAINT "objective_measure_objective_code_fkey" FOREIGN KEY ("objective_code") REFERENCES "objective"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objective_measure" ADD CONSTRAINT "objective_measure_metric_code_fkey" FOREIGN KEY ("metric_code") REFERENCES "metric"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trajectory_step" ADD CONSTRAINT "trajectory_step_objective_code_metric_code_fkey" FOREIGN KEY ("objective_code", "metric_code") REFERENCES "objective_measure"("objective_code", "metric_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_metric_code_fkey" FOREIGN KEY ("metric_code") REFERENCES "metric"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area_version" ADD CONSTRAINT "area_version_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area_alias" ADD CONSTRAINT "area_alias_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area_succession" ADD CONSTRAINT "area_succession_from_area_id_fkey" FOREIGN KEY ("from_area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area_succession" ADD CONSTRAINT "area_succession_to_area_id_fkey" FOREIGN KEY ("to_area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area_overlap" ADD CONSTRAINT "area_overlap_council_area_id_fkey" FOREIGN KEY ("council_area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area_overlap" ADD CONSTRAINT "area_overlap_icb_area_id_fkey" FOREIGN KEY ("icb_area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


