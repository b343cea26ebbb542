-- Figures by provider and category, beside the totals of bodies.

-- CreateTable
CREATE TABLE "observation_detail" (
    "metric_code" TEXT NOT NULL,
    "area_id" INTEGER NOT NULL,
    "period_end" DATE NOT NULL,
    "provider" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL DEFAULT '',
    "release_id" INTEGER NOT NULL,
    "period_start" DATE NOT NULL,
    "value" DOUBLE PRECISION,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "status" TEXT NOT NULL,
    "mark" TEXT,
    "code_as_published" TEXT NOT NULL,
    "embargo_until" TIMESTAMPTZ(3),

    CONSTRAINT "observation_detail_pkey" PRIMARY KEY ("metric_code","area_id","period_end","provider","category","release_id")
);

-- CreateTable
CREATE TABLE "detail_name" (
    "by" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "detail_name_pkey" PRIMARY KEY ("by","code")
);

-- CreateIndex
CREATE INDEX "observation_detail_release_id_idx" ON "observation_detail"("release_id");

-- CreateIndex
CREATE INDEX "observation_detail_provider_metric_code_period_end_idx" ON "observation_detail"("provider", "metric_code", "period_end");

-- AddForeignKey
ALTER TABLE "observation_detail" ADD CONSTRAINT "observation_detail_metric_code_fkey" FOREIGN KEY ("metric_code") REFERENCES "metric"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_detail" ADD CONSTRAINT "observation_detail_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "observation_detail" ADD CONSTRAINT "observation_detail_value_or_mark" CHECK (("value" IS NULL) <> ("mark" IS NULL));
ALTER TABLE "observation_detail" ADD CONSTRAINT "observation_detail_is_a_part" CHECK ("provider" <> '' OR "category" <> '');

-- Append only, and unseen before the embargo passes, as figures are.
GRANT SELECT, INSERT ON "observation_detail", "detail_name" TO oversight_runtime;
ALTER TABLE "observation_detail" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "observation_detail_after_embargo" ON "observation_detail" FOR SELECT USING ("embargo_until" IS NULL OR "embargo_until" <= now());
CREATE POLICY "observation_detail_insert" ON "observation_detail" FOR INSERT WITH CHECK (true);
