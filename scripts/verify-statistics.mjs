// Compares the statistics with published figures: npm run verify:statistics -- FOLDER
import { plainEnvironment } from "./lib/environment.mjs";
import { installPackages } from "./lib/install.mjs";
import { main } from "./lib/main.mjs";
import { runAttached } from "./lib/run-attached.mjs";
import { typescript } from "./lib/seed.mjs";

main(async () => {
  await installPackages();
  const [command, ...rest] = typescript("scripts/verify-statistics/index.ts", ...process.argv.slice(2));
  return runAttached(command, rest, plainEnvironment());
});
