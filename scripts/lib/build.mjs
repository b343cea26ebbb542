import fs from "node:fs";
import path from "node:path";
import { plainEnvironment, prismaEnvironment } from "./environment.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { doOnce, isFinished } from "./finished-work.mjs";
import { lockHolder, withLock } from "./lock-file.mjs";
import { packageCommand, root, stateFolder } from "./paths.mjs";
import { runLogged } from "./run-logged.mjs";

const CLIENT_SOURCES = ["prisma/schema.prisma", "prisma/models", "package-lock.json"];
const CLIENT = "lib/platform/database/generated";
const APPLICATION_SOURCES = [
  ...["app", "components", "lib", "public", "prisma/schema.prisma", "prisma/models", "docs/methods"],
  ...["next.config.js", "next.config.ts", "next.config.mjs", "postcss.config.mjs", "proxy.ts", "instrumentation.ts"],
  ...["package.json", "package-lock.json", "tsconfig.json"],
];
const isTest = (file) => /\.test\.[cm]?[jt]sx?$/.test(file) || file.startsWith("lib/testing/");
const isGenerated = (file) => file.startsWith(`${CLIENT}/`);

/** Where the running `npm start` of this checkout keeps its record. */
export const startLock = path.join(stateFolder, "start.lock");

/** Generates the database client when the schema has changed. */
export function generateClient() {
  const print = fingerprint(CLIENT_SOURCES);
  return withLock(path.join(stateFolder, "generate.lock"), async () => {
    if (fs.existsSync(path.join(root, CLIENT, "client.ts")) && isFinished("generate", print)) return "unchanged";
    await doOnce("generate", print, () => runLogged("generate", [packageCommand("prisma"), "generate"], prismaEnvironment()));
  });
}

/** Builds the application when its sources have changed, ready to be served from .next/standalone. */
export function buildApplication() {
  const print = fingerprint(APPLICATION_SOURCES, (file) => isTest(file) || isGenerated(file));
  return withLock(path.join(stateFolder, "build.lock"), async () => {
    if (fs.existsSync(serverFile) && isFinished("build", print)) return "unchanged";
    const served = lockHolder(startLock);
    if (served && served.pid !== process.pid && served.address) {
      throw new Error(`The sources have changed, and \`npm start\` serves the old build at ${served.address}. Stop it first.`);
    }
    await doOnce("build", print, async () => {
      await runLogged("build", [packageCommand("next"), "build"], { ...plainEnvironment(), NODE_ENV: "production" });
      completeStandalone();
    });
  });
}

/** The server that the build leaves. */
export const serverFile = path.join(root, ".next", "standalone", "server.js");

// Next leaves out what a content network would serve, and copies .env, whose values would outlive later changes to it.
function completeStandalone() {
  const standalone = path.dirname(serverFile);
  if (!fs.existsSync(serverFile)) throw new Error('The build left no .next/standalone/server.js: next.config.js needs output: "standalone".');
  fs.cpSync(path.join(root, ".next", "static"), path.join(standalone, ".next", "static"), { recursive: true });
  if (fs.existsSync(path.join(root, "public"))) fs.cpSync(path.join(root, "public"), path.join(standalone, "public"), { recursive: true });
  for (const name of fs.readdirSync(standalone)) {
    if (name === ".env" || name.startsWith(".env.")) fs.rmSync(path.join(standalone, name));
  }
}
