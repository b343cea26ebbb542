import { parseArgs } from "node:util";
import { accountScope } from "@/lib/access/scope-outside-requests";
import { mapCode } from "@/lib/organisations/commands/map-code";
import { loadAreaCodes } from "@/lib/organisations/load-area-codes";
import { closeDatabase } from "@/lib/platform/database/client";

const USAGE = `Usage: npm run map-code -- --scheme ods|ons|name --code CODE --body QF7 [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--withdraw]
         --reason TEXT --source TEXT --as EMAIL
--body is a code of the register. --withdraw takes a mapping back for the days given.`;

/** Maps a code as published to a body on the command line, as a named account: 0 = mapped, 2 = refused. */
async function main(): Promise<number> {
  let values: ReturnType<typeof readArguments>;
  try {
    values = readArguments();
  } catch (error) {
    return refuse(`${(error as Error).message}\n${USAGE}`);
  }
  const { scheme, code, body, from = "", to = "", withdraw, reason, source, as: email } = values;
  if (email === undefined || body === undefined) return refuse(USAGE);
  const scope = await accountScope(email, "import:approve");
  if (!scope) return refuse(`${email} is no account that may map codes`);
  const bodies = new Set((await loadAreaCodes(scope)).filter((known) => known.mapping == null && known.scheme !== "name" && known.code === body).map(({ areaId }) => areaId));
  const [areaId, ...others] = bodies;
  if (areaId === undefined || others.length > 0) return refuse(areaId === undefined ? `No body has the code ${body}` : `The code ${body} was of more than one body: name it by another`);
  const mapped = await mapCode.execute(scope, { scheme, code, areaId, validFrom: from, validTo: to, withdrawn: withdraw ? "yes" : "", reason, source });
  if (!mapped.ok) return refuse(mapped.problems.map((p) => p.message).join("\n"));
  process.stdout.write(`${withdraw ? "Withdrawn" : "Mapped"}: ${String(code)}, ${mapped.value.areaName} (${mapped.value.mappingId})\n`);
  return 0;
}

function readArguments() {
  const text = { type: "string" } as const;
  return parseArgs({ options: { scheme: text, code: text, body: text, from: text, to: text, reason: text, source: text, as: text, withdraw: { type: "boolean", default: false } } }).values;
}

function refuse(message: string): number {
  process.stderr.write(`Refused: nothing was stored\n${message}\n`);
  return 2;
}

process.exitCode = await main().finally(closeDatabase);
