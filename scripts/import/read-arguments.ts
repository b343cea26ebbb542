import { parseArgs } from "node:util";

export const USAGE = `Usage: npm run import -- FILE --as EMAIL [--publication NAME] [--board CODE] [--published-on YYYY-MM-DD] [--embargo-until MOMENT] [--preview] [--approve EMAIL] [--json]
       npm run import -- --approve IMPORT --as EMAIL
       npm run import -- FILE --approve --as EMAIL
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
      args: withApproveValue(process.argv.slice(2)),
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

/** `--approve` may stand alone, beside a file: its value is then the empty text. */
function withApproveValue(args: readonly string[]): string[] {
  return args.flatMap((arg, place) => {
    const next = args[place + 1];
    const named = next !== undefined && /^\d+$|@/.test(next);
    return arg === "--approve" && !named ? [arg, ""] : [arg];
  });
}

export type Arguments = ReturnType<typeof readArguments>;
