import { parseArgs } from "node:util";

export const USAGE = `Usage: npm run import -- FILE --as EMAIL [--publication NAME] [--board CODE] [--published-on YYYY-MM-DD] [--embargo-until MOMENT] [--preview] [--approve EMAIL] [--json]
       npm run import -- --approve IMPORT --as EMAIL
       npm run import -- --reject IMPORT --reason TEXT --as EMAIL
       npm run import -- --cancel IMPORT --as EMAIL
       npm run import -- --withdraw RELEASE --reason TEXT --as EMAIL`;

/**
 * The command line, taken apart.
 * @throws Error for an option that does not exist, with the usage
 */
export function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        publication: { type: "string" }, as: { type: "string" }, "published-on": { type: "string" }, "embargo-until": { type: "string" }, board: { type: "string" },
        approve: { type: "string" }, reject: { type: "string" }, cancel: { type: "string" }, withdraw: { type: "string" }, reason: { type: "string", default: "" },
        preview: { type: "boolean", default: false }, json: { type: "boolean", default: false },
      },
    });
    return { ...values, as: values.as ?? process.env.OVERSIGHT_IMPORT_AS ?? "", files: positionals };
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${USAGE}`, { cause: error });
  }
}

export type Arguments = ReturnType<typeof readArguments>;
