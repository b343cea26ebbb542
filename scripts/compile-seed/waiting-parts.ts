import { createIssueList } from "@/lib/observations/domain/import-issue";
import { READ_LIMITS } from "@/lib/observations/reading/read-limits";
import { readRttInto } from "@/lib/observations/sources/rtt-full-csv/parse";
import type { RttAccepted } from "@/lib/observations/sources/rtt-full-csv/rtt-read";
import { formatPeriod } from "@/lib/shared/format-date";
import { addMonths } from "@/lib/shared/month";
import type { Area } from "@/prisma/seed/reference/area";
import type { Source } from "@/prisma/seed/reference/source";
import { waitsByProviderCsv, waitsBySpecialtyCsv, type WaitingPart } from "@/prisma/seed/reference/waiting-parts";
import type { Inputs } from "./figures/inputs";
import { byCodeUnit, toCount } from "./keys.mjs";
import { rttPublicationDay } from "./publication-calendar.mjs";
import { titleCase } from "./trusts.mjs";

const BY_SPECIALTY = "derived/rtt-incomplete-icb-monthly-2022-10-2026-03.csv.gz";
const FULL_EXTRACT = "rtt/Full-CSV-data-file-Jan26-ZIP-4M-WL5BiP.zip";
const PAGE = "https://www.england.nhs.uk/statistics/statistical-work-areas/rtt-waiting-times/";
const TITLE = "Consultant-led referral to treatment waiting times: incomplete pathways";

/** Of the parts by sex that other publications have, compiled in `figures`. */
const SEXES: ReadonlyMap<string, string> = new Map([["female", "Female"], ["male", "Male"]]);

export interface CompiledParts {
  readonly files: readonly (readonly [string, string])[];
  readonly sources: readonly Source[];
}

/**
 * Waits by board and treatment function of every month held, and by board and provider of the month of the full extract,
 * which is read by the product's own reader; with what functions and providers are called.
 * @throws Error where a file is refused, or the providers of a board do not make the list of its functions
 */
export async function compileWaitingParts(inputs: Inputs, areas: readonly Area[]): Promise<CompiledParts> {
  const rows = inputs.rows(BY_SPECIALTY);
  const specialties = rows
    .map((row) => ({ period: row["Period"] ?? "", board: row["ICB_Code"] ?? "", provider: "", treatment: row["TF_Code"] ?? "", list: toCount(row["Incomplete_Pathways"]), within18: toCount(row["Within_18wks"]), over52: toCount(row["Waiters_52plus"]) }))
    .sort((a, b) => byCodeUnit(`${a.period} ${a.board} ${a.treatment}`, `${b.period} ${b.board} ${b.treatment}`));
  const extract = await readExtract(inputs);
  const providers = byProvider(extract, new Set(areas.flatMap(({ kind, versions }) => (kind === "trust" ? versions.map(({ odsCode }) => odsCode) : []))));
  const periods = [...new Set(specialties.map(({ period }) => period))];
  return {
    files: [
      ["parts/waits-by-specialty.csv", waitsBySpecialtyCsv(specialties)],
      ["parts/waits-by-provider.csv", waitsByProviderCsv(providers)],
      ["parts/names.csv", namesCsv(rows, extract)],
    ],
    sources: [
      sourceOf("waits-by-specialty", "by integrated care board and treatment function", periods, BY_SPECIALTY, inputs,
        "Compiled by this project from NHS England's RTT incomplete pathways commissioner workbooks as re-arranged in a public dataset: treatment functions, which add up to the board's list. Revisions before loading are not known."),
      sourceOf("waits-by-provider", "by integrated care board and provider", [extract.period.end.slice(0, 7)], FULL_EXTRACT, inputs,
        "Compiled by this project from NHS England's full extract: boards by provider, which add up to the board's list, and what NHS trusts have in all, whoever commissions it."),
    ],
  };
}

async function readExtract(inputs: Inputs): Promise<RttAccepted> {
  const fileName = FULL_EXTRACT.split("/").at(-1) ?? "";
  const issues = createIssueList(fileName, READ_LIMITS.maxIssues);
  const read = await readRttInto({ path: inputs.path(FULL_EXTRACT), fileName, withBreakdown: true }, issues);
  if (read === null) throw new Error(`${fileName}: ${issues.items.find(({ severity }) => severity === "refusal")?.message ?? "not read"}`);
  return read;
}

function byProvider({ period, breakdown }: RttAccepted, trusts: ReadonlySet<string | null>): readonly WaitingPart[] {
  if (breakdown === null) throw new Error("the extract was read without its providers");
  const partsOf = (keys: readonly ("icb" | "provider")[]): readonly WaitingPart[] =>
    [...breakdown.by(...keys).each()].map(({ icb, provider, figures }) => ({
      period: period.end.slice(0, 7), board: icb?.code ?? "", provider: provider?.code ?? "", treatment: "",
      list: figures.total, within18: figures.within18Weeks, over52: figures.over52Weeks,
    }));
  const own = partsOf(["provider"]).filter(({ provider }) => trusts.has(provider));
  const ofBoards = partsOf(["icb", "provider"]).filter(({ board }) => board !== "");
  return [...own, ...ofBoards].sort((a, b) => byCodeUnit(`${a.board} ${a.provider}`, `${b.board} ${b.provider}`));
}

/** What the codes of categories and providers stand for: by, code and, after the second comma, the name. */
function namesCsv(rows: readonly Record<string, string>[], { breakdown }: RttAccepted): string {
  const functions = new Map(rows.map((row) => [row["TF_Code"] ?? "", row["Treatment_Function"] ?? ""]));
  const providers = new Map([...(breakdown?.by("provider").each() ?? [])].flatMap(({ provider }) => (provider ? [[provider.code, titleCase(provider.name)] as const] : [])));
  const lines = (by: string, names: ReadonlyMap<string, string>): readonly string[] => [...names].sort(([a], [b]) => byCodeUnit(a, b)).map(([code, name]) => `${by},${code},${name}`);
  return `${["by,code,name", ...lines("provider", providers), ...lines("sex", SEXES), ...lines("treatment_function", functions)].join("\n")}\n`;
}

function sourceOf(id: string, what: string, periods: readonly string[], input: string, inputs: Inputs, note: string): Source {
  const releases = periods.map((period) => {
    const periodEnd = addMonths(`${period}-01`, 0);
    return { title: `${TITLE}, ${what}, ${formatPeriod(periodEnd, "month")}`, periodEnd, publishedOn: rttPublicationDay(period), basis: "calendar" as const };
  });
  const [from = "", to = ""] = [periods[0], periods.at(-1)];
  const absent: string[] = [];
  for (let end = `${from}-01`; end.slice(0, 7) < to; end = addMonths(end, 1)) if (!periods.includes(end.slice(0, 7))) absent.push(end.slice(0, 7));
  return {
    file: `parts/${id}.csv`, publication: `${TITLE}, ${what}`, publisher: "NHS England", licence: "Open Government Licence v3.0", period: { from, to, absent }, note,
    inputs: [{ name: input.split("/").at(-1) ?? input, sha256: inputs.sha256(input) }],
    parts: { publication: `rtt-${id}`, page: PAGE, dayRule: "Second Thursday of the second month after the period, by the publication's calendar.", releases },
  };
}
