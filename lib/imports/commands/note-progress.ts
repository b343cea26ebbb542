import "server-only";
import { defineCommand } from "@/lib/entry/define-command";
import { success } from "@/lib/shared/result";
import { noteProgress as write } from "../queries";
import { progressInput } from "../schemas";

/** Says how far the worker is; nothing of consequence, so nothing is audited. */
export const noteProgress = defineCommand({
  name: "note progress of import",
  permission: "import:stage",
  input: progressInput,
  async run({ scope, input: { importId, step, rows } }) {
    await write(scope, importId, step, rows);
    return success({ output: null, audit: [] });
  },
});
