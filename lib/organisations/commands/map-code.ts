import "server-only";
import { defineCommand } from "@/lib/entry/define-command";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { ownerOfCode } from "../domain/area-code";
import { findAreaCodes, findMappedArea, insertMapping } from "../queries";
import { mappingInput } from "../schemas";

/**
 * Maps a code as published to a body, from a day to a day, where the register has no body for it. Append only: of the records
 * that cover a day the last decides, and one that is `withdrawn` maps the code to nobody. Imports follow it from the next file on;
 * figures published before stay as they are. For a reach of everything alone: it decides how files of everybody are read.
 */
export const mapCode = defineCommand({
  name: "map code",
  permission: "import:approve",
  input: mappingInput,
  async run({ scope, input }) {
    if (scope.reach.kind !== "all") return failure(problem("not_found", "Codes are mapped by those whose reach is the whole country"));
    const area = await findMappedArea(scope, input.areaId);
    if (area === null) return failure(problem("not_found", "There is no such body", "areaId"));
    const codes = await findAreaCodes(scope);
    if (ownerOfCode(codes, { ...input, kind: area.kind }) !== null) {
      return failure(problem("conflict", `The register already says whose code ${input.code} is in these days; a mapping is for codes that it does not know`, "code"));
    }
    const isMapped = codes.some((code) => code.mapping != null && !code.withdrawn && code.areaId === input.areaId && code.scheme === input.scheme && code.code === keptCode(input));
    if (input.withdrawn && !isMapped) return failure(problem("conflict", `${input.code} is not mapped to ${area.name}`, "code"));
    const mappingId = await insertMapping(scope, { ...input, code: keptCode(input), recordedBy: scope.actor.name });
    const { areaId, reason, source, scheme, code, validFrom, validTo, withdrawn } = input;
    return success({
      output: { mappingId, areaName: area.name },
      audit: [{ subjectType: "code mapping", subjectId: String(mappingId), subjectName: `${code} to ${area.name}`, areaId, detail: { scheme, code, validFrom, validTo, withdrawn, reason, source } }],
    });
  },
});

/** Names are compared in lower case, as the register's are. */
const keptCode = ({ scheme, code }: { readonly scheme: string; readonly code: string }): string => (scheme === "name" ? code.toLowerCase() : code);
