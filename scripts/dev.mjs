// npm run dev: the database, migrated and seeded, and Next's development server.
import { generateClient } from "./lib/build.mjs";
import { externalUrls, openDatabase } from "./lib/database.mjs";
import { accountsTable } from "./lib/demonstration-accounts.mjs";
import { loadEnvironmentFile, serverEnvironment } from "./lib/environment.mjs";
import { installPackages } from "./lib/install.mjs";
import { main } from "./lib/main.mjs";
import { migrate } from "./lib/migrate.mjs";
import { dataFolder, packageCommand } from "./lib/paths.mjs";
import { runAttached } from "./lib/run-attached.mjs";
import { seed } from "./lib/seed.mjs";
import { chooseAddress } from "./lib/server.mjs";
import { step } from "./lib/steps.mjs";

main(async () => {
  loadEnvironmentFile();
  const { host, port, address } = await chooseAddress(externalUrls(process.env) === null);
  await step("Install packages", installPackages);
  await step("Generate the database client", generateClient);
  const database = await openDatabase();
  try {
    await step("Migrate the database", () => migrate(database));
    await step("Seed the database", () => seed(database, address, dataFolder));
    if (database.embedded) {
      console.log(`\nDemonstration accounts\n${accountsTable(dataFolder)}\n`);
    }
    const args = ["dev", "--hostname", host, "--port", String(port)];
    return await runAttached(packageCommand("next"), args, { ...serverEnvironment(database, address), NODE_ENV: "development" });
  } finally {
    await database.close();
  }
});
