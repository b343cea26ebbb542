-- Views and favourites that people keep: their own, and those that others share with whoever reaches a board or with everybody.

-- CreateTable
CREATE TABLE "favourite" (
    "account_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "favourite_pkey" PRIMARY KEY ("account_id","kind","code")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" SERIAL NOT NULL,
    "owner_id" UUID NOT NULL,
    "owner_name" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "audience" TEXT NOT NULL DEFAULT 'private',
    "shared_area_id" INTEGER,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "saved_view_owner_id_idx" ON "saved_view"("owner_id");

-- CreateIndex
CREATE INDEX "saved_view_shared_area_id_idx" ON "saved_view"("shared_area_id");

ALTER TABLE "favourite" ADD CONSTRAINT "favourite_kind" CHECK ("kind" IN ('metric', 'area'));
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_audience" CHECK ("audience" IN ('private', 'board', 'everybody'));
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_board" CHECK (("audience" = 'board') = ("shared_area_id" IS NOT NULL));
-- Whatever the code does: an address is a path of this product.
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_address" CHECK ("address" ~ '^/[a-z]' AND length("address") <= 500);

GRANT SELECT, INSERT, DELETE ON "favourite" TO oversight_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON "saved_view" TO oversight_runtime;
GRANT USAGE ON SEQUENCE "saved_view_id_seq" TO oversight_runtime;

CREATE FUNCTION current_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT NULLIF(current_setting('app.account', true), '')::uuid
$$;

ALTER TABLE "favourite" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "favourite_own" ON "favourite" USING ("account_id" = current_account()) WITH CHECK ("account_id" = current_account());

-- What is shared is seen by whoever reaches the board; it is changed by its owner alone, who shares no wider than they reach.
ALTER TABLE "saved_view" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "saved_view_seen" ON "saved_view" FOR SELECT USING (
  "owner_id" = current_account() OR ("audience" = 'board' AND within_reach("shared_area_id")) OR ("audience" = 'everybody' AND current_account() IS NOT NULL));
CREATE POLICY "saved_view_added" ON "saved_view" FOR INSERT WITH CHECK (
  "owner_id" = current_account() AND ("audience" = 'private' OR ("audience" = 'board' AND within_reach("shared_area_id")) OR ("audience" = 'everybody' AND COALESCE(current_setting('app.reach', true) = 'all', false))));
CREATE POLICY "saved_view_changed" ON "saved_view" FOR UPDATE USING ("owner_id" = current_account()) WITH CHECK (
  "owner_id" = current_account() AND ("audience" = 'private' OR ("audience" = 'board' AND within_reach("shared_area_id")) OR ("audience" = 'everybody' AND COALESCE(current_setting('app.reach', true) = 'all', false))));
CREATE POLICY "saved_view_deleted" ON "saved_view" FOR DELETE USING ("owner_id" = current_account());
