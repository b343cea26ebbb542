import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { SNAPSHOT_SCHEMA_VERSION } from "../../domain/snapshot";
import type { PackSnapshot } from "../../domain/snapshot";
import { snapshotHash } from "../snapshot-hash";
import { cleanText } from "./clean-text";
import { fontCoverage } from "./font-coverage";
import { packView } from "./pack-view";
import { postProcess } from "./post-process";
import { prepareSvg } from "./prepare-svg";

const FONT_FAMILY = "Inter";
const FONT_FILES = ["Inter_400Regular.ttf", "Inter_600SemiBold.ttf", "Inter_700Bold.ttf"];

interface Press {
  readonly compiler: NodeCompiler;
  readonly template: string;
  readonly dataFile: string;
  /** Code points all the bundled fonts can draw. */
  readonly covered: ReadonlySet<number>;
}

let press: Press | undefined;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Prints a frozen pack as a tagged A4 PDF that declares PDF/UA-1 and PDF/A-2a. The same snapshot gives the same
 * bytes in any process, whatever fonts the machine has. Packs are printed one at a time, in the order asked for.
 *
 * @throws RangeError when the snapshot is of another schema version, or its figures do not match its fingerprint
 * @throws Error when Typst refuses the document; the message holds its diagnostics
 */
export function renderPackPdf(snapshot: PackSnapshot): Promise<Buffer> {
  const printed = queue.then(() => print(snapshot));
  queue = printed.catch(() => undefined);
  return printed;
}

async function print(snapshot: PackSnapshot): Promise<Buffer> {
  if (snapshot.schemaVersion !== SNAPSHOT_SCHEMA_VERSION) {
    throw new RangeError(`pack snapshots of schema version ${snapshot.schemaVersion} cannot be printed`);
  }
  if (snapshotHash(snapshot) !== snapshot.dataHash) {
    throw new RangeError("the figures of the pack do not match its fingerprint");
  }
  press ??= setUpPress();
  const tagged = typeset(press, snapshot);
  // Results of the compiler are freed only when the event loop turns; without this each pack keeps 27 MB.
  await new Promise((resolve) => setImmediate(resolve));
  return postProcess(tagged);
}

function typeset({ compiler, template, dataFile, covered }: Press, snapshot: PackSnapshot): Buffer {
  const view = packView(snapshot, {
    clean: (text) => cleanText(text, covered),
    prepareSvg: (svg) => prepareSvg(svg, covered, FONT_FAMILY),
  });
  compiler.mapShadow(dataFile, Buffer.from(JSON.stringify(view), "utf8"));
  try {
    const compiled = compiler.compile({ mainFileContent: template });
    const document = compiled.hasError() ? null : compiled.result;
    if (document === null) {
      const diagnostics = compiled.takeDiagnostics();
      const reasons = diagnostics === null ? "no reason given" : JSON.stringify(compiler.fetchDiagnostics(diagnostics));
      throw new Error(`the pack could not be typeset: ${reasons}`);
    }
    return compiler.pdf(document, { pdfStandard: "ua-1" });
  } finally {
    compiler.unmapShadow(dataFile);
    compiler.evictCache(0);
  }
}

function setUpPress(): Press {
  const folder = assetFolder();
  const fontBlobs = FONT_FILES.map((file) => fs.readFileSync(path.join(folder, "fonts", file)));
  // The template can read what lies in the workspace, so it is a folder that no longer exists.
  const workspace = fs.mkdtempSync(path.join(os.tmpdir(), "board-pack-"));
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
  fs.rmdirSync(workspace);
  const [first = new Set<number>(), ...others] = fontBlobs.map(fontCoverage);
  return {
    compiler,
    template: fs.readFileSync(path.join(folder, "pack.typ"), "utf8"),
    dataFile: path.join(workspace, "data.json"),
    covered: new Set([...first].filter((code) => others.every((other) => other.has(code)))),
  };
}

/** Where the template and fonts lie: under the working folder of the server, or beside this file. */
function assetFolder(): string {
  const candidates = [
    path.join(/* turbopackIgnore: true */ process.cwd(), "lib/board-packs/render/pdf"),
    path.dirname(fileURLToPath(import.meta.url)),
  ];
  const found = candidates.find((folder) => fs.existsSync(path.join(folder, "pack.typ")));
  if (found === undefined) throw new Error("the template of the board pack is missing");
  return found;
}
