import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { freezePack } from "@/lib/board-packs/commands/freeze-pack";
import { renderPackPdf } from "@/lib/board-packs/render/pdf/render";
import { accountScope, systemScope } from "@/lib/access/scope-outside-requests";
import { loadSetOfCode } from "@/lib/organisations/load-set-of-code";
import { today } from "@/lib/platform/clock";
import { closeDatabase } from "@/lib/platform/database/client";

const USAGE = "Usage: npm run pack -- --icb QF7 --out FILE [--as-of YYYY-MM-DD] [--boundaries 2026|2023] [--as EMAIL]";

/** Builds a board's pack on the command line, as the product itself or as a named account; 0 = written, 2 = refused. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { icb: { type: "string" }, out: { type: "string" }, "as-of": { type: "string" }, boundaries: { type: "string" }, as: { type: "string" } } });
  if (!values.icb || !values.out) return refuse(USAGE);
  if ((values["as-of"] ?? "") > today()) return refuse("Nobody knows yet what will be known on a day to come");
  const scope = values.as === undefined ? await systemScope("Command line", "pack:build") : await accountScope(values.as, "pack:build");
  if (!scope) return refuse(`${values.as ?? ""} is no account that may build packs`);
  const set = values.boundaries ?? (await loadSetOfCode(scope, values.icb));
  if (set === null) return refuse(`No integrated care board has the code ${values.icb}`);
  const frozen = await freezePack.execute(scope, { code: values.icb, set, asOf: values["as-of"] ?? today() });
  if (!frozen.ok) return refuse(frozen.problems.map((p) => `${p.field ? `${p.field}: ` : ""}${p.message}`).join("\n"));
  const pdf = await renderPackPdf(frozen.value.snapshot);
  await writeFile(values.out, pdf);
  process.stdout.write(`${values.out}: ${frozen.value.snapshot.icb.name}, as known on ${frozen.value.snapshot.asOf}, ${pdf.length} bytes\n`);
  return 0;
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}

process.exitCode = await main().finally(closeDatabase);
