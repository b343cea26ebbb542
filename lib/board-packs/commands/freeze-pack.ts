import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import { reaches } from "@/lib/access/policy";
import { defineCommand } from "@/lib/entry/define-command";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { loadPackContent } from "../load-pack";
import { packInput } from "../schemas";

const notFound = failure(problem("not_found", "There is no such board within your reach"));

/** Freezes a board's pack: what is printed later is read from this snapshot alone. */
export const freezePack = defineCommand({
  name: "freeze board pack",
  permission: "pack:build",
  input: packInput,
  async run({ scope, input }) {
    const content = await loadPackContent(scope, input);
    if (!content || !reaches(scope.reach, content.areaId)) return notFound;
    const { snapshot, areaId } = content;
    const pack = await databaseFor(scope).boardPack.create({
      data: {
        areaId, asOf: new Date(`${input.asOf}T00:00:00Z`), createdBy: scope.actor.accountId, createdByName: scope.actor.name,
        // Prisma's type of JSON wants an index signature, which an interface has none of; the snapshot is plain data.
        dataHash: snapshot.dataHash, snapshot: snapshot as unknown as Prisma.InputJsonObject,
      },
      select: { id: true },
    });
    return success({
      output: { packId: pack.id, snapshot },
      audit: [{ subjectType: "board pack", subjectId: pack.id, subjectName: snapshot.icb.name, areaId, detail: { asOf: input.asOf, boundarySet: input.set, dataHash: snapshot.dataHash } }],
    });
  },
});
