import path from "node:path";
import { defineConfig } from "vitest/config";

const alias = { "@": path.resolve("."), "server-only": path.resolve("lib/testing/server-only.ts") };

export default defineConfig({
  resolve: { alias },
  test: {
    environment: "node",
    // Every core: of two, the default leaves one idle.
    maxWorkers: "100%",
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          // No test mocks a module or changes what others import, so that modules are loaded once a worker.
          isolate: false,
          setupFiles: ["lib/testing/fixed-seed.ts"],
          include: ["{lib,components,app,prisma,scripts}/**/*.test.{ts,tsx,mjs}"],
          exclude: ["**/*.db.test.ts", "**/*.types.test.ts", "**/node_modules/**"],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "database",
          include: ["{lib,prisma,scripts}/**/*.db.test.ts"],
          globalSetup: ["lib/testing/worker-databases.ts"],
          setupFiles: ["lib/testing/own-database.ts"],
          // Each worker has a database, and PostgreSQL works beside it.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
