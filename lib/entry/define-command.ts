import "server-only";
import type { z } from "zod";
import { confidentially } from "@/lib/access/database-for";
import type { Permission } from "@/lib/access/permissions";
import type { Scope, Single } from "@/lib/access/scope";
import { writeAudit, type AuditRecord } from "@/lib/platform/audit/write";
import { now } from "@/lib/platform/clock";
import { failure, success, type Result } from "@/lib/shared/result";
import { problem } from "@/lib/shared/problem";

export interface Decided<O> {
  readonly output: O;
  /** One record for each thing changed; a command that changed nothing says `[]`. */
  readonly audit: readonly AuditRecord[];
}

export interface CommandDefinition<P extends Permission, S extends z.ZodType, O> {
  /** Verb and noun, as it stands in the audit trail. */
  readonly name: string;
  readonly permission: P & Single<P>;
  readonly input: S;
  /** Loads in scope, decides and saves, inside the transaction; says what to write to the audit trail. */
  readonly run: (context: { readonly scope: Scope<P>; readonly input: z.output<S>; readonly now: Date }) => Promise<Result<Decided<O>>>;
}

export interface Command<P extends Permission, O> {
  readonly name: string;
  readonly permission: P;
  /** Parses, then runs everything in one transaction; a refusal or a failed audit write leaves the state as it was. */
  readonly execute: (scope: Scope<P>, input: unknown) => Promise<Result<O>>;
}

/** Carries a refusal out of the transaction, so that what was written before it is rolled back. */
class Refused extends Error {
  constructor(readonly refusal: Result<never>) {
    super("refused");
  }
}

/** The one way to change something: permission, parse, load, decide, save and audit, in one transaction. */
export function defineCommand<const P extends Permission, S extends z.ZodType, O>(definition: CommandDefinition<P, S, O>): Command<P, O> {
  return {
    name: definition.name,
    permission: definition.permission,
    async execute(scope, raw) {
      const parsed = definition.input.safeParse(raw);
      if (!parsed.success) {
        return failure(...parsed.error.issues.map((issue) => problem("invalid", issue.message, issue.path.map(String).join(".") || undefined)));
      }
      try {
        return await confidentially(scope, async () => {
          const decided = await definition.run({ scope, input: parsed.data, now: now() });
          if (!decided.ok) throw new Refused(decided);
          for (const record of decided.value.audit) await writeAudit(scope.actor, definition.name, record);
          return success(decided.value.output);
        });
      } catch (error) {
        if (error instanceof Refused) return error.refusal;
        throw error;
      }
    },
  };
}
