// Checked by the compiler: each line marked as an error must be refused, and every other line must be accepted.
import { z } from "zod";
import { defineCommand } from "@/lib/entry/define-command";
import { defineRoute } from "@/lib/entry/define-route";
import { loadAccounts } from "@/lib/identity/load-accounts";
import { loadFrozenPack } from "@/lib/board-packs/load-frozen-pack";
import { freezePack } from "@/lib/board-packs/commands/freeze-pack";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { success } from "@/lib/shared/result";
import type { Actor } from "./actor";
import { databaseFor } from "./database-for";
import type { Permission } from "./permissions";
import { NO_REACH } from "./policy";
import { requestScope, requireScope } from "./require-scope";
import { accountScope, systemScope } from "./scope-outside-requests";
import type { Scope } from "./scope";

declare const reader: Scope<"figures:read">;
declare const builder: Scope<"pack:build">;
declare const manager: Scope<"account:manage">;
declare const both: Scope<"figures:read" | "pack:build">;
declare const actor: Actor;
declare const either: "figures:read" | "account:manage";
declare const unknownUntilRun: Permission;

const everyone = { words: "", role: null, page: 1 };

export const accepted = [
  () => loadFrozenPack(builder, "id"),
  // A scope for two permissions serves each of them.
  () => loadFrozenPack(both, "id"),
  () => [loadOrganisations(reader), loadOrganisations(builder)],
  () => freezePack.execute(both, {}),
  async () => loadFrozenPack(await requireScope("figures:read", "pack:build"), "id"),
  async () => loadAccounts(await requireScope("account:manage"), everyone),
];

export const wrongPermission = [
  // @ts-expect-error a reader's scope does not manage accounts
  () => loadAccounts(reader, everyone),
  // @ts-expect-error nor does it build packs
  () => freezePack.execute(reader, {}),
  // @ts-expect-error nor open them
  async () => loadFrozenPack(await requireScope("figures:read"), "id"),
  // @ts-expect-error who manages accounts reads no figures
  () => loadOrganisations(manager),
];

export const noScope = [
  // @ts-expect-error a load needs a scope
  () => loadAccounts(undefined, everyone),
  // @ts-expect-error an actor is no scope: nothing was checked
  () => loadAccounts(actor, everyone),
  // @ts-expect-error no scope, no handle
  () => databaseFor(),
  // @ts-expect-error an actor opens no database
  () => databaseFor(actor),
];

// @ts-expect-error a scope cannot be made by hand: its mark is not exported
export const handMade: Scope<"figures:read"> = { actor, reach: NO_REACH, datasetVersion: "1" };
// @ts-expect-error nor by copying one for another permission
export const copied: Scope<"account:manage"> = { ...reader };

export const misspelt = [
  // @ts-expect-error no such permission
  () => requireScope("figure:read"),
  // @ts-expect-error no such permission
  () => systemScope("Job", "accounts:manage"),
  // @ts-expect-error no permission at all
  () => requireScope(),
];

export const unions = [
  // @ts-expect-error one of two is not both
  () => requireScope(either),
  // @ts-expect-error known only at run time
  () => requireScope(unknownUntilRun),
  // @ts-expect-error the same for requests
  () => requestScope(either),
  // @ts-expect-error the same for command lines
  () => accountScope("somebody@example.test", either),
  // @ts-expect-error the same for the product itself
  () => systemScope("Job", either),
  // @ts-expect-error the second one is checked too
  () => requireScope("figures:read", either),
];

const name = "do something";
const input = z.object({});
const permission = "figures:read";
const nothing = { output: null, audit: [] };

export const commands = [
  defineCommand({ name, permission, input, run: async () => success(nothing) }),
  // @ts-expect-error a command without a permission
  defineCommand({ name, input, run: async () => success(nothing) }),
  // @ts-expect-error a command that does nothing
  defineCommand({ name, permission, input }),
  // @ts-expect-error a command that parses nothing
  defineCommand({ name, permission, run: async () => success(nothing) }),
  // @ts-expect-error a command that says nothing to the audit trail
  defineCommand({ name, permission, input, run: async () => success({ output: null }) }),
  // @ts-expect-error a command whose permission is one of two
  defineCommand({ name, permission: either, input, run: async () => success(nothing) }),
  // @ts-expect-error a command with a permission that does not exist
  defineCommand({ name, permission: "figures:write", input, run: async () => success(nothing) }),
];

export const routes = [
  defineRoute({ permission, params: input, query: input, run: async () => new Response() }),
  // @ts-expect-error a route without a permission
  defineRoute({ params: input, query: input, run: async () => new Response() }),
  // @ts-expect-error a route whose permission is one of two
  defineRoute({ permission: either, params: input, query: input, run: async () => new Response() }),
  // @ts-expect-error a route that loads what its permission does not cover
  defineRoute({ permission, params: input, query: input, run: async ({ scope }) => Response.json(await loadAccounts(scope, everyone)) }),
];
