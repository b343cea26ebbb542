// Opens a download in the programs of this machine that read such files: npm run verify:downloads
import { plainEnvironment } from "./lib/environment.mjs";
import { installPackages } from "./lib/install.mjs";
import { main } from "./lib/main.mjs";
import { runAttached } from "./lib/run-attached.mjs";
import { typescript } from "./lib/seed.mjs";

main(async () => {
  await installPackages();
  const [command, ...rest] = typescript("scripts/verify-downloads/index.ts");
  return runAttached(command, rest, plainEnvironment());
});
