-- The board that the register of trusts names; boards since April 2026 follow from it by succession.
ALTER TABLE "area" ADD COLUMN "board_key" TEXT;
ALTER TABLE "area" ADD CONSTRAINT "area_board_of_trusts_only" CHECK ("board_key" IS NULL OR "kind" = 'trust');
