import { defineConfig } from "prisma/config";

export default defineConfig({
  // The folder, for schema.prisma and models/*.prisma: naming the one file yields a client without models, and no error.
  schema: "prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_OWNER_URL ?? "" },
});
