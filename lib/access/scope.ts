import "server-only";
import type { Actor } from "./actor";
import type { Permission } from "./permissions";
import { narrower, NO_REACH, reachOf, type Reach } from "./policy";

declare const issued: unique symbol;

/** Proof that the actor was checked for the permissions `P`; nobody outside this folder can make one. */
export interface Scope<P extends Permission> {
  readonly [issued]: { readonly [K in P]: true };
  readonly actor: Actor;
  /** Confidential records this scope reaches; published figures are for every signed-in reader. */
  readonly reach: Reach;
  readonly datasetVersion: string;
}

/** A permission known while compiling; `never` for a choice of several. */
export type Single<T, U = T> = T extends unknown ? ([U] extends [T] ? T : never) : never;

/** Admits single permissions only: one of a union type would be good for every alternative. */
export type EachSingle<T extends readonly Permission[]> = { readonly [I in keyof T]: Single<T[I]> };

/** For the issuers of this folder alone, after the check. */
export function issueScope<P extends Permission>(actor: Actor, permissions: readonly P[]): Scope<P> {
  const reach = actor.kind === "system" ? ({ kind: "all" } as const) : permissions.map((permission) => reachOf(actor.held, permission)).reduce(narrower, { kind: "all" });
  return { actor, reach: permissions.length === 0 ? NO_REACH : reach, datasetVersion: actor.datasetVersion } as unknown as Scope<P>;
}
