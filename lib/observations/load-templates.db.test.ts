import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountScope } from "@/lib/access/scope-outside-requests";
import type { Scope } from "@/lib/access/scope";
import { areasOn } from "@/lib/organisations/domain/organisation";
import { loadAreaCodes } from "@/lib/organisations/load-area-codes";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { closeDatabase } from "@/lib/platform/database/client";
import { closeOwner } from "@/lib/testing/accounts";
import { importer, withFile } from "@/lib/testing/rtt-import";
import { accountFor, areaIdOf, seeded } from "@/lib/testing/test-database";
import { areaFinder } from "./domain/area-finder";
import { boardCouncils } from "./domain/board-councils";
import { checkReturnBodies } from "./domain/check-return-bodies";
import { createIssueList } from "./domain/import-issue";
import { loadImport } from "./load-import";
import { loadTemplateFile, loadTemplates } from "./load-templates";
import { bcfQuarterlyReturn } from "./sources/bcf-quarterly-return/map";
import { LEAST_FINANCE_FILLING } from "./sources/icb-finance-return/fixtures/build-finance-return";
import { BCF_QUARTERLY } from "./templates/bcf-quarterly";
import { ICB_FINANCE } from "./templates/icb-finance";
import { fillTemplate, type Filling } from "./testing/fill-template";
import { readBytes } from "./testing/read-source";

const DAY = "2026-08-10";
const END = "2026-06-30";
let scope: Scope<"figures:read">;

const councilsOf = async (code: string) => {
  const organisations = await loadOrganisations(scope);
  const board = areasOn(organisations, "icb", END).find(({ version }) => version.odsCode === code);
  return board === undefined ? [] : boardCouncils(organisations, board.area.id, END).map(({ version }) => ({ code: version.onsCode ?? "", name: version.name }));
};

beforeAll(async () => {
  await seeded();
  const held = await accountScope(await accountFor("icb_analyst", "icb-qf7"), "figures:read");
  if (!held) throw new Error("an analyst may not read figures");
  scope = held;
}, 180_000);
afterAll(async () => {
  await closeDatabase();
  await closeOwner();
});

describe("templates of returns", () => {
  it("are offered for every board, the reader's own first chosen, and for periods that are over", async () => {
    const { templates, boards, ownBoard } = await loadTemplates(scope, DAY);
    expect([templates.map(({ id }) => id), ownBoard]).toEqual([["icb-finance-return", "prevention-programmes-return", "bcf-quarterly-return", "local-metrics-return"], "QF7"]);
    expect(templates.map(({ periods }) => periods[0]?.label)).toEqual(["July 2026", "April to June 2026", "April to June 2026", "April to June 2026"]);
    expect([boards.filter(({ label }) => !label.endsWith("(former board)")).length, new Set(boards.map(({ value }) => value)).size]).toEqual([36, boards.length]);
    expect(templates.flatMap(({ metrics }) => metrics).filter(({ code, name }) => name === code)).toEqual([]);
  });

  it("hold the councils that report through the board, each council of England through one board", async () => {
    const organisations = await loadOrganisations(scope);
    for (const day of ["2025-06-30", END]) {
      const through = areasOn(organisations, "icb", day).flatMap(({ area }) => boardCouncils(organisations, area.id, day).map(({ version }) => version.onsCode));
      expect([through.length, new Set(through).size]).toEqual([153, 153]);
    }
    expect((await councilsOf("QF7")).map(({ name }) => name).sort()).toEqual(["Barnsley", "Doncaster", "Rotherham", "Sheffield"]);
  });

  it("are made out for a board in force in a period that is over, and for no other", async () => {
    const ask = (change: Partial<Parameters<typeof loadTemplateFile>[1]>) => loadTemplateFile(scope, { template: "bcf-quarterly-return", format: "csv", board: "QF7", periodEnd: END, ...change }, DAY);
    expect(await ask({})).toMatchObject({ fileName: "bcf-quarterly-return-QF7-2026-06-30.csv" });
    expect(await ask({ periodEnd: "2026-05-31" })).toBe("no template");
    expect(await ask({ periodEnd: "2026-09-30" })).toBe("no template");
    expect(await ask({ template: "another" })).toBe("no template");
    expect(await ask({ board: "QUE" })).toBe("no board");
    expect(await ask({ board: "QUE", periodEnd: "2025-12-31" })).toMatchObject({ fileName: "bcf-quarterly-return-QUE-2025-12-31.csv" });
  });
});

describe("returns that were filled in", () => {
  it("are read as an import of the board that sends them", async () => {
    const board = { code: "QF7", name: "NHS South Yorkshire Integrated Care Board" };
    const bytes = await fillTemplate(ICB_FINANCE, "xlsx by another program", LEAST_FINANCE_FILLING, { board, councils: [], periodEnd: END });
    const [importing, own, other] = [await importer(), await areaIdOf("icb-qf7"), await areaIdOf("icb-qe1")];
    const read = (areaId: number) => withFile("return.xlsx", bytes, (path) => loadImport(importing, { path, fileName: "return.xlsx", publishedOn: null, embargoUntil: null, areaId }));
    const found = await read(own);
    if (!found.accepted) throw new Error(JSON.stringify(found.issues));
    expect(found.draft.figures.map(({ metricCode, areaId, value, mark }) => [metricCode, areaId, value, mark]).slice(0, 3)).toEqual([["F01", own, -11.5, null], ["F02", own, -0.5, null], ["F03", own, -16.5, null]]);
    expect(found.draft).toMatchObject({ periodEnd: END, publication: { id: "icb-finance-return", isReturn: true } });
    expect((await read(other)).accepted).toBe(false);
  });

  it("are of the board's own councils, by the register", async () => {
    const [organisations, codes, councils] = [await loadOrganisations(scope), await loadAreaCodes(scope), await councilsOf("QF7")];
    const check = async (named: typeof councils) => {
      const filling: Filling = Object.fromEntries(named.flatMap(({ code }) => [[`better_care_fund@${code}.conditionsMet`, 4], [`better_care_fund@${code}.conditions`, 4]]));
      const { reading } = await readBytes(bcfQuarterlyReturn, "a.csv", await fillTemplate(BCF_QUARTERLY, "csv", filling, { board: { code: "QF7", name: "South Yorkshire" }, councils: named, periodEnd: END }));
      if (reading === null) throw new Error("not read");
      const issues = createIssueList("a.csv", 20);
      checkReturnBodies({ reading, organisations, find: areaFinder(codes), boardAreaId: await areaIdOf("icb-qf7") }, issues);
      return issues.items.map(({ rule, row }) => [rule, row]);
    };
    expect(await check(councils)).toEqual([]);
    expect(await check([...councils, ...(await councilsOf("QWO")).slice(0, 1)])).toEqual([["other_board", 6]]);
    expect(await check(councils.slice(1))).toEqual([["missing_value", null]]);
  });
});
