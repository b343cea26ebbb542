import { parseArgs } from "node:util";
import { accountScope } from "@/lib/access/scope-outside-requests";
import { recordBreak } from "@/lib/metrics/commands/record-break";
import { loadAreaCodes } from "@/lib/organisations/load-area-codes";
import { closeDatabase } from "@/lib/platform/database/client";

const USAGE = `Usage: npm run break -- --metric E01 [--area QF7|england] --from YYYY-MM-DD --kind definition|coverage|boundary --rebase yes|no
         --label TEXT --reason TEXT --source TEXT --as EMAIL
--from is the last day of the first period after the break; without --area it is a break of every area.`;

/** Records a break of a series on the command line, as a named account: 0 = recorded, 2 = refused. */
async function main(): Promise<number> {
  let values: ReturnType<typeof readArguments>;
  try {
    values = readArguments();
  } catch (error) {
    return refuse(`${(error as Error).message}\n${USAGE}`);
  }
  const { metric, area, from, kind, rebase, label, reason, source, as: email } = values;
  if (email === undefined) return refuse(`Name the account that records it: --as EMAIL\n${USAGE}`);
  const scope = await accountScope(email, "import:approve");
  if (!scope) return refuse(`${email} is no account that may record breaks`);
  const areaIds = area === undefined ? [] : [...new Set((await loadAreaCodes(scope)).filter((code) => (area === "england" ? code.kind === "england" : code.code === area && code.scheme !== "name")).map((code) => code.areaId))];
  if (area !== undefined && areaIds.length !== 1) return refuse(areaIds.length === 0 ? `No body has the code ${area}` : `The code ${area} was of more than one body`);
  const recorded = await recordBreak.execute(scope, { metricCode: metric, areaId: areaIds[0] ?? "", periodEnd: from, kind, rebase, label, reason, source });
  if (!recorded.ok) return refuse(recorded.problems.map((p) => p.message).join("\n"));
  process.stdout.write(`Recorded: ${recorded.value.metricName}, ${recorded.value.areaName}, from ${String(from)} (${recorded.value.key})\n`);
  return 0;
}

function readArguments() {
  const text = { type: "string" } as const;
  return parseArgs({ options: { metric: text, area: text, from: text, kind: text, rebase: text, label: text, reason: text, source: text, as: text } }).values;
}

function refuse(message: string): number {
  process.stderr.write(`Refused: nothing was recorded\n${message}\n`);
  return 2;
}

process.exitCode = await main().finally(closeDatabase);
