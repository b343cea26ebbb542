import { lockHolder } from "../../scripts/lib/lock-file.mjs";
import { startLock } from "../../scripts/lib/build.mjs";
import { freePort } from "../../scripts/lib/ports.mjs";
import type { Report } from "../lib/bar";
import { median, spread } from "../lib/measure";
import { startProgram } from "../lib/program";

const NAME = "later npm start to first page";
const ROUNDS = 3;

/** Starts what was built and seeded before, and stops it, time after time. */
export async function measureStart(report: Report): Promise<void> {
  const holder = lockHolder(startLock);
  if (holder) return report.skip(NAME, `npm start of this checkout runs already (process ${String(holder.pid)})`);
  const seconds: number[] = [];
  // The first start is not counted: it does what is left to do once, such as packages that the lock file names anew.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const port = await freePort();
    const program = await startProgram({
      name: "start", command: [process.execPath, "scripts/start.mjs"], env: { ...process.env, PORT: String(port) },
      page: `http://127.0.0.1:${port}/sign-in`, within: 300,
    });
    if (round > 0) seconds.push(program.seconds);
    await program.stop();
  }
  report.bar({ name: NAME, figure: median(seconds), bar: 8, sense: "<=", unit: "s", detail: `median, ${spread(seconds)}; database and server both started anew, first 200 of /sign-in` });
}
