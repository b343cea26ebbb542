import fs from "node:fs";
import path from "node:path";
import { systemScope } from "@/lib/access/scope-outside-requests";
import { ROLE } from "@/lib/access/roles";
import type { Scope } from "@/lib/access/scope";
import { grantRole } from "@/lib/identity/commands/grant-role";
import { inviteAccount } from "@/lib/identity/commands/invite-account";
import { setPassword } from "@/lib/identity/commands/set-password";
import { loadAccounts } from "@/lib/identity/load-accounts";
import { inTransaction } from "@/lib/platform/database/transaction";
import type { Result } from "@/lib/shared/result";
import { DEMONSTRATION_PEOPLE, type DemonstrationPerson } from "./demonstration-people";
import { readablePassword } from "./readable-password";

const ACTOR = "Demonstration set-up";

interface Area {
  readonly id: number;
  readonly name: string;
}

/** One line of demonstration-accounts.json. */
interface DemonstrationAccount {
  readonly role: string;
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly organisations: readonly string[];
}

/**
 * Makes the demonstration accounts through the commands, where no account exists, and leaves their list in the data folder.
 * All or nothing: without the list there are no accounts either.
 * @returns how many accounts were made
 */
export async function seedDemonstration(): Promise<number> {
  const manager = await systemScope(ACTOR, "account:manage");
  const known = await loadAccounts(manager, { words: "", role: null, page: 1 });
  if (known.total > 0) return 0;
  const folder = process.env.OVERSIGHT_DATA_DIR;
  if (!folder) throw new Error("OVERSIGHT_DATA_DIR is not set: the demonstration accounts are listed in that folder");
  const owner = await systemScope(ACTOR, "own-account:manage");
  const password = readablePassword();
  return inTransaction("all", "", async (transaction) => {
    const keys = DEMONSTRATION_PEOPLE.flatMap((person) => person.areaKeys);
    const rows = await transaction.area.findMany({
      where: { key: { in: keys } },
      select: { id: true, key: true, versions: { select: { shortName: true }, orderBy: { validFrom: "desc" }, take: 1 } },
    });
    const areas = new Map(rows.map(({ id, key, versions }) => [key, { id, name: versions[0]?.shortName ?? key }]));
    const accounts: DemonstrationAccount[] = [];
    for (const person of DEMONSTRATION_PEOPLE) accounts.push(await makeAccount(person, areas, password, manager, owner));
    writeList(folder, accounts);
    return accounts.length;
  });
}

async function makeAccount(
  person: DemonstrationPerson,
  areas: ReadonlyMap<string, Area>,
  password: string,
  manager: Scope<"account:manage">,
  owner: Scope<"own-account:manage">,
): Promise<DemonstrationAccount> {
  const held = person.areaKeys.map((key) => areas.get(key) ?? missing(key));
  const [first, ...others] = held;
  const { email, name, role } = person;
  const invited = made(await inviteAccount.execute(manager, { email, name, role, areaId: first?.id ?? null }), email);
  for (const area of others) made(await grantRole.execute(manager, { accountId: invited.accountId, role, areaId: area.id }), email);
  made(await setPassword.execute(owner, { token: invited.link.token, newPassword: password, newPasswordAgain: password }), email);
  return { role: ROLE[role].name, email, password, name, organisations: held.map((area) => area.name) };
}

function made<T>(result: Result<T>, email: string): T {
  if (result.ok) return result.value;
  throw new Error(`The demonstration account ${email} was refused: ${result.problems.map(({ message }) => message).join("; ")}`);
}

function missing(key: string): never {
  throw new Error(`The body ${key} is not in the database: write the reference data first`);
}

/** Written whole or not at all, for its owner's eyes. */
function writeList(folder: string, accounts: readonly DemonstrationAccount[]): void {
  const file = path.join(folder, "demonstration-accounts.json");
  fs.mkdirSync(folder, { recursive: true });
  fs.rmSync(`${file}.new`, { force: true });
  fs.writeFileSync(`${file}.new`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  fs.renameSync(`${file}.new`, file);
}
