import { parseArgs } from "node:util";
import { systemScope } from "@/lib/access/scope-outside-requests";
import { inviteAccount } from "@/lib/identity/commands/invite-account";
import { closeDatabase } from "@/lib/platform/database/client";

/** Invites an administrator on the command line and prints the one-time link: how the first account of an installation is made. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { email: { type: "string" }, name: { type: "string" } } });
  if (!values.email || !values.name) return refuse("Usage: npm run invite -- --email ADDRESS --name NAME");
  const scope = await systemScope("Command line", "account:manage");
  const invited = await inviteAccount.execute(scope, { email: values.email, name: values.name, role: "administrator", areaId: "" });
  if (!invited.ok) return refuse(invited.problems.map((p) => p.message).join("\n"));
  process.stdout.write(`Send this link to ${invited.value.name}. It works once, for 72 hours:\n${invited.value.link.address}\n`);
  return 0;
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}

process.exitCode = await main().finally(closeDatabase);
