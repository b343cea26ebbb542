-- Where a trust has its office, for finding it.
ALTER TABLE "area_version" ADD COLUMN "postcode" TEXT;
