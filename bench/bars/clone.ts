import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { root } from "../../scripts/lib/paths.mjs";
import { freePort } from "../../scripts/lib/ports.mjs";
import { without } from "../../scripts/lib/without.mjs";
import type { Report } from "../lib/bar";
import { undoLater } from "../lib/clean-up";
import { startProgram } from "../lib/program";

/** Clones the last commit to a folder of its own, starts it there as a newcomer would, and removes it. */
export async function measureClone(report: Report): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "oversight-clone-"));
  const remove = undoLater(async () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  try {
    fs.chmodSync(folder, 0o755); // the database user has to pass through
    const checkout = path.join(folder, "checkout");
    const begun = performance.now();
    git("clone", "--quiet", root, checkout);
    const cloned = (performance.now() - begun) / 1000;
    const port = await freePort();
    const own = without(process.env, ["OVERSIGHT_DATA_DIR", "NEXTAUTH_SECRET", "DATABASE_POOL"]);
    const program = await startProgram({ name: "clone", command: ["npm", "start"], env: { ...own, PORT: String(port) }, folder: checkout, page: `http://127.0.0.1:${port}/sign-in`, within: 900 });
    await program.stop();
    report.bar({ name: "clean clone to first page", figure: cloned + program.seconds, bar: 180, sense: "<=", unit: "s", detail: `n=1, commit ${git("-C", checkout, "rev-parse", "--short", "HEAD")}, packages through npm's own cache; first 200 of /sign-in` });
  } finally {
    await remove();
  }
}

function git(...args: string[]): string {
  const done = spawnSync("git", args, { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`git ${args[0] ?? ""}: ${done.stderr || done.error?.message}`);
  return done.stdout.trim();
}
