import path from "node:path";
import { defineConfig } from "vitest/config";

const alias = { "@": path.resolve("."), "server-only": path.resolve("lib/testing/server-only.ts") };

export default defineConfig({
  resolve: { alias },
  test: {
    environment: "node",
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          setupFiles: ["lib/testing/fixed-seed.ts"],
          include: ["{lib,components,app,prisma,scripts}/**/*.test.{ts,tsx,mjs}"],
          exclude: ["**/*.db.test.ts", "**/*.types.test.ts", "**/node_modules/**"],
        },
      },
      {
        resolve: { alias },
        test: { name: "database", include: ["{lib,prisma,scripts}/**/*.db.test.ts"], fileParallelism: false, testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
});
