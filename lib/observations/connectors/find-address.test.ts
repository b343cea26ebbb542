import { describe, expect, it } from "vitest";
import type { Connector } from "./connector";
import { findAddress, type ReadPage } from "./find-address";

const PAGE = "https://www.publisher.example/waiting/";
const connector = (pages: readonly RegExp[]): Connector => ({
  id: "waiting", title: "", publication: "", publisher: "", page: PAGE, hosts: ["www.publisher.example"], schedule: null, maxBytes: 1,
  find: { kind: "links", pages, file: /[A-Z][a-z]{2}\d\d\.csv/, example: "Jan26.csv" },
});
const anchors = (...targets: string[]) => targets.map((target) => `<a href="${target}">x</a>`).join("");

/** Pages by address, and which were asked for. */
function site(pages: Readonly<Record<string, string>>): { readonly readPage: ReadPage; readonly asked: string[] } {
  const asked: string[] = [];
  return { asked, readPage: async (address) => (asked.push(address), pages[address] === undefined ? { kind: "failed", reason: "The server answered with status 404" } : { kind: "page", html: pages[address] }) };
}

describe("the address of the latest file", () => {
  it("stands on the page itself", async () => {
    const { readPage } = site({ [PAGE]: anchors("/uploads/Dec25.csv", "/uploads/Jan26.csv", "/uploads/Jan26.pdf") });
    expect(await findAddress(connector([]), readPage)).toEqual({ kind: "found", address: "https://www.publisher.example/uploads/Jan26.csv", fileName: "Jan26.csv" });
  });

  it("stands on the page of the latest year, or of the one before while that is empty", async () => {
    const { readPage, asked } = site({
      [PAGE]: anchors("data-2023-24/", "data-2025-26/", "data-2026-27/", "data-2024-25/", "data-2026-27/", "/elsewhere/data-2027-28/", "./"), [`${PAGE}data-2026-27/`]: anchors("/guide.pdf"), [`${PAGE}data-2025-26/`]: anchors("/uploads/Mar26.csv"),
    });
    expect(await findAddress(connector([/data-20\d\d-\d\d/]), readPage)).toMatchObject({ kind: "found", fileName: "Mar26.csv" });
    expect(asked).toEqual([PAGE, `${PAGE}data-2026-27/`, `${PAGE}data-2025-26/`]);
  });

  it("may be two pages below", async () => {
    const { readPage } = site({ [PAGE]: anchors("monthly/"), [`${PAGE}monthly/`]: anchors("data-2025-26/"), [`${PAGE}monthly/data-2025-26/`]: anchors("/uploads/Mar26.csv") });
    expect(await findAddress(connector([/monthly/, /data-20\d\d-\d\d/]), readPage)).toMatchObject({ kind: "found", fileName: "Mar26.csv" });
  });

  it("is not known where no link fits, and never made up", async () => {
    expect(await findAddress(connector([]), site({ [PAGE]: anchors("/uploads/guide.pdf", "https://attacker.example/Jan26.csv") }).readPage)).toEqual({ kind: "no-address", reason: `No link of ${PAGE} leads to a file whose name fits the rule` });
    expect(await findAddress(connector([/data-20\d\d-\d\d/]), site({ [PAGE]: anchors("/uploads/Jan26.csv") }).readPage)).toEqual({ kind: "no-address", reason: `No link of ${PAGE} leads to a page whose name fits the rule` });
    expect(await findAddress({ ...connector([]), find: { kind: "none", reason: "Made for each reader." } }, site({}).readPage)).toEqual({ kind: "no-address", reason: "Made for each reader." });
  });

  it("says which page could not be read, and asks at most two pages of a step", async () => {
    expect(await findAddress(connector([]), site({}).readPage)).toEqual({ kind: "failed", reason: `${PAGE} could not be read. The server answered with status 404` });
    const years = ["data-2023-24/", "data-2024-25/", "data-2025-26/", "data-2026-27/"];
    const { readPage, asked } = site({ [PAGE]: anchors(...years), ...Object.fromEntries(years.map((year) => [PAGE + year, ""])) });
    expect(await findAddress(connector([/data-20\d\d-\d\d/]), readPage)).toMatchObject({ kind: "no-address" });
    expect(asked).toEqual([PAGE, `${PAGE}data-2026-27/`, `${PAGE}data-2025-26/`]);
  });
});
