-- Published scores and segments of the NHS Oversight Framework, and thresholds that an installation may configure. All of it
-- is reference data: the seed writes it as the owner, the application's role reads.

-- CreateTable
CREATE TABLE "segment_result" (
    "area_id" INTEGER NOT NULL,
    "framework" TEXT NOT NULL,
    "period_end" DATE NOT NULL,
    "release_id" INTEGER NOT NULL,
    "body_type" TEXT NOT NULL,
    "body_subtype" TEXT,
    "average_score" DOUBLE PRECISION,
    "segment" INTEGER,
    "unadjusted_segment" INTEGER,
    "in_deficit" BOOLEAN,
    "financial_override" BOOLEAN,
    "recovery_support" BOOLEAN,
    "score_low" DOUBLE PRECISION,
    "score_high" DOUBLE PRECISION,
    "rank" INTEGER,
    "rank_low" INTEGER,
    "rank_high" INTEGER,

    CONSTRAINT "segment_result_pkey" PRIMARY KEY ("area_id","framework","period_end","release_id")
);

-- CreateTable
CREATE TABLE "segment_score" (
    "area_id" INTEGER NOT NULL,
    "framework" TEXT NOT NULL,
    "period_end" DATE NOT NULL,
    "metric_id" TEXT NOT NULL,
    "release_id" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "reporting" TEXT,
    "reporting_start" DATE,
    "reporting_end" DATE,
    "units" TEXT,
    "value" DOUBLE PRECISION,
    "score" DOUBLE PRECISION,
    "segment" INTEGER,
    "median" DOUBLE PRECISION,
    "lower_quartile" DOUBLE PRECISION,
    "upper_quartile" DOUBLE PRECISION,
    "rank" INTEGER,

    CONSTRAINT "segment_score_pkey" PRIMARY KEY ("area_id","framework","period_end","metric_id","release_id")
);

-- CreateTable
CREATE TABLE "segment_threshold" (
    "framework" TEXT NOT NULL,
    "known_on" DATE NOT NULL,
    "up_to_1" DOUBLE PRECISION NOT NULL,
    "up_to_2" DOUBLE PRECISION NOT NULL,
    "up_to_3" DOUBLE PRECISION NOT NULL,
    "deficit_cap" INTEGER,
    "source" TEXT NOT NULL,

    CONSTRAINT "segment_threshold_pkey" PRIMARY KEY ("framework","known_on")
);

-- CreateIndex
CREATE INDEX "segment_result_framework_period_end_idx" ON "segment_result"("framework", "period_end");

-- AddForeignKey
ALTER TABLE "segment_result" ADD CONSTRAINT "segment_result_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segment_result" ADD CONSTRAINT "segment_result_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segment_score" ADD CONSTRAINT "segment_score_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segment_score" ADD CONSTRAINT "segment_score_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Scores and segments beyond their scale would be explained as if they were real.
ALTER TABLE "segment_result" ADD CONSTRAINT "segment_result_average" CHECK ("average_score" BETWEEN 1 AND 4);
ALTER TABLE "segment_result" ADD CONSTRAINT "segment_result_segment" CHECK ("segment" BETWEEN 1 AND 5 AND ("unadjusted_segment" IS NULL OR "unadjusted_segment" BETWEEN 1 AND 4));
ALTER TABLE "segment_result" ADD CONSTRAINT "segment_result_ranges" CHECK (("score_low" IS NULL) = ("score_high" IS NULL) AND ("rank_low" IS NULL) = ("rank_high" IS NULL) AND "score_low" <= "score_high" AND "rank_low" <= "rank_high");
ALTER TABLE "segment_result" ADD CONSTRAINT "segment_result_rank_has_range" CHECK ("rank" IS NULL OR "rank_low" IS NOT NULL);
ALTER TABLE "segment_score" ADD CONSTRAINT "segment_score_part" CHECK ("part" IN ('metric', 'domain'));
ALTER TABLE "segment_score" ADD CONSTRAINT "segment_score_score" CHECK ("score" BETWEEN 1 AND 4);
ALTER TABLE "segment_threshold" ADD CONSTRAINT "segment_threshold_rises" CHECK (1 <= "up_to_1" AND "up_to_1" <= "up_to_2" AND "up_to_2" <= "up_to_3" AND "up_to_3" <= 4);
ALTER TABLE "segment_threshold" ADD CONSTRAINT "segment_threshold_cap" CHECK ("deficit_cap" BETWEEN 1 AND 4);

GRANT SELECT ON "segment_result", "segment_score", "segment_threshold" TO oversight_runtime;
