import { spawnSync } from "node:child_process";
import path from "node:path";
import { parseReading, type Reading } from "./reading";

/** A program that reads a CSV: how it is found, and how it is asked. */
export interface Reader {
  readonly name: string;
  /** Tried in turn until one answers. */
  readonly probes: readonly (readonly [command: string, ...rest: string[]])[];
  readonly read: (command: string, csv: string, numbers: readonly string[]) => Reading;
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, [...args], { encoding: "utf8", timeout: 180_000 });
  if (error !== undefined || status !== 0) throw new Error(`${path.basename(command)}: ${error?.message ?? stderr.trim()}`);
  return stdout;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Types are found by the readers themselves, but for codes, which the description beside the file calls text. */
const PYTHON = `
import csv, sys
rows = list(csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8")))
numbers = sys.argv[2].split(",")
print(f"rows={len(rows)}"); print(f"code={rows[0]['code']}"); found = []
for name in numbers:
    cells = [row[name] for row in rows]
    held = [float(cell) for cell in cells if cell != ""]
    found.append(name); print(f"sum.{name}={sum(held)!r}"); print(f"empty.{name}={cells.count('')}")
print("numbers=" + ",".join(found))
`;
const PANDAS = `
import pandas, sys
table = pandas.read_csv(sys.argv[1], dtype={"code": "string"})
print(f"rows={len(table)}"); print(f"code={table['code'][0]}")
for name in sys.argv[2].split(","):
    print(f"sum.{name}={float(table[name].sum())!r}"); print(f"empty.{name}={int(table[name].isna().sum())}")
print("numbers=" + ",".join(name for name in sys.argv[2].split(",") if pandas.api.types.is_numeric_dtype(table[name])))
`;
const R = `
args <- commandArgs(trailingOnly = TRUE); numbers <- strsplit(args[2], ",")[[1]]
table <- read.csv(args[1], colClasses = c(code = "character"), encoding = "UTF-8")
cat(sprintf("rows=%d\\ncode=%s\\n", nrow(table), table$code[1]))
for (name in numbers) cat(sprintf("sum.%s=%.17g\\nempty.%s=%d\\n", name, sum(table[[name]], na.rm = TRUE), name, sum(is.na(table[[name]]))))
cat("numbers=", paste(Filter(function(name) is.numeric(table[[name]]), numbers), collapse = ","), "\\n", sep = "")
`;
const python = (script: string): Reader["read"] => (command, csv, numbers) => parseReading(run(command, ["-c", script, csv, numbers.join(",")]));

/** DuckDB on the command line, asked for the same lines. */
function duckdb(command: string, csv: string, numbers: readonly string[]): Reading {
  const from = `from read_csv(${quoted(csv)}, types={'code': 'VARCHAR'})`;
  const lines = [
    `select 'rows=' || count(*) ${from}`, `select 'code=' || min(code) ${from}`,
    ...numbers.flatMap((name) => [`select 'sum.${name}=' || sum(${name}) ${from}`, `select 'empty.${name}=' || (count(*) - count(${name})) ${from}`]),
    `select 'numbers=' || ${numbers.map((name) => `max(case when typeof(${name}) in ('DOUBLE','BIGINT','INTEGER') then '${name},' else '' end)`).join(" || ")} ${from}`,
  ];
  return parseReading(run(command, ["-noheader", "-list", "-c", lines.join("; ")]));
}

export const READERS: readonly Reader[] = [
  { name: "Python's csv", probes: [["python3", "--version"], ["python", "--version"]], read: python(PYTHON) },
  { name: "pandas", probes: [["python3", "-c", "import pandas"]], read: python(PANDAS) },
  { name: "R", probes: [["Rscript", "--version"]], read: (command, csv, numbers) => parseReading(run(command, ["--vanilla", "-e", R, csv, numbers.join(",")])) },
  { name: "DuckDB", probes: [["duckdb", "--version"]], read: duckdb },
];

/** The command that answers, or null where none does. */
export function findReader({ probes }: Pick<Reader, "probes">): string | null {
  return probes.find(([command, ...args]) => spawnSync(command, args, { timeout: 60_000 }).status === 0)?.[0] ?? null;
}
