import "server-only";
import { actorOfAccount, systemActor } from "./actor";
import type { Permission } from "./permissions";
import { holdsAll } from "./policy";
import { issueScope, type EachSingle, type Scope } from "./scope";

/** The scope of a command line that acts as a named account; null when the account is unknown, disabled or may not. */
export async function accountScope<const T extends readonly [Permission, ...Permission[]]>(
  email: string,
  ...permissions: T & EachSingle<T>
): Promise<Scope<T[number]> | null> {
  const actor = await actorOfAccount(email);
  return actor && holdsAll(actor.held, permissions) ? issueScope(actor, permissions as readonly T[number][]) : null;
}

/** The scope of the product itself, for the seed and jobs. */
export async function systemScope<const T extends readonly [Permission, ...Permission[]]>(
  name: string,
  ...permissions: T & EachSingle<T>
): Promise<Scope<T[number]>> {
  return issueScope(await systemActor(name), permissions as readonly T[number][]);
}
