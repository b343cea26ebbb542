import { defineConfig, devices } from "@playwright/test";

const port = Number(process.env.E2E_PORT ?? 3400);
const address = `http://127.0.0.1:${port}`;
/** The product never holds the owner's address of the database; tests do, to make sessions and accounts. */
const env = { NODE_ENV: "production", PORT: String(port), HOSTNAME: "127.0.0.1", DATABASE_OWNER_URL: "" };

/** Journeys in a real browser against the built server; `npm test -- e2e` makes the build, the database and the accounts first. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Three browsers share two cores: how long a step takes says nothing of the product.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: address,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
  projects: [
    { name: "journeys", testIgnore: /(last-administrator|embargo|imports|questions|home)\.spec/ },
    // These leave the database with figures of their own, or with one administrator, for a while: they run when nothing else does.
    // `npm test` gives them a database of their own instead, and does not wait for one another's success.
    { name: "embargo", testMatch: /embargo\.spec/, dependencies: ["journeys"] },
    { name: "imports", testMatch: /imports\.spec/, dependencies: ["embargo"] },
    { name: "questions", testMatch: /questions\.spec/, dependencies: ["imports"] },
    { name: "home", testMatch: /home\.spec/, dependencies: ["questions"] },
    { name: "last administrator", testMatch: /last-administrator\.spec/, dependencies: ["home"] },
  ],
  webServer: [
    { command: "node .next/standalone/server.js", url: `${address}/api/health`, reuseExistingServer: false, timeout: 60_000, env },
    { command: "node --conditions=react-server --import tsx scripts/worker.ts", wait: { stdout: /waits for imports/ }, timeout: 60_000, env },
  ],
});
