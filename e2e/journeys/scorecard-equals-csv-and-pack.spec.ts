import { execFileSync } from "node:child_process";
import { asPrinted } from "../fixtures/as-printed";
import { rowsOfCsv } from "../fixtures/csv";
import { expect, test } from "../fixtures/test";

interface Measure {
  readonly name: string;
  readonly value: string;
  readonly period: string;
  readonly status: string;
}

const squeezed = (text: string): string => text.replace(/\s+/g, " ");

/** The text of a PDF in reading order, by Poppler. */
const textOf = (pdf: Buffer): string => execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8", stdio: ["pipe", "pipe", "ignore"] });

for (const { code, asOf } of [{ code: "QF7", asOf: null }, { code: "QJ2", asOf: null }, { code: "QHG", asOf: "2026-01-20" }]) {
  test(`${code}, as known ${asOf ?? "today"}: page, file and pack hold the same figures`, async ({ pageOf, requestsOf, baseURL }) => {
    const query = asOf === null ? "" : `?asOf=${asOf}`;
    const page = await pageOf("national");
    const files = await requestsOf("national");
    const answer = await page.goto(`/organisations/${code}${query}`);
    expect(answer?.status()).toBe(200);
    const measures = await page.locator("table.card-rows tbody tr:has(.v)").evaluateAll((lines) => lines.map((line): Measure => {
      const cells = [...line.querySelectorAll("td")];
      const [latest] = cells;
      return {
        name: line.querySelector("th")?.textContent ?? "",
        value: latest?.querySelector(".v")?.textContent ?? "",
        period: latest?.querySelector("small")?.textContent ?? "",
        status: cells[4]?.querySelector(".st")?.textContent ?? "",
      };
    }));
    expect(measures.length).toBeGreaterThanOrEqual(4);

    const file = rowsOfCsv(await (await files.get(`/organisations/${code}/download${query}`)).text()).filter((row) => row.value !== "");
    expect(file).toHaveLength(measures.length);
    file.forEach((row, index) => {
      const measure = measures[index];
      const decimals = /\.(\d+)/.exec(measure?.value ?? "")?.[1]?.length ?? 0;
      expect(asPrinted(Number(row.value), decimals), row.metric).toBe(Number(measure?.value.replaceAll("−", "-").replace(/[^\d.-]/g, "")));
      expect(measure?.name, row.metric).toContain(row.metric_name);
      expect(new Date(`${row.period_end}T00:00:00Z`).toLocaleDateString("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }), row.metric).toBe(measure?.period);
      if (row.status !== "") expect(measure?.status, row.metric).toBe(row.stale === "yes" ? `${row.status}, stale` : row.status);
    });

    const frozen = await files.post(`/organisations/${code}/pack${query}`, { headers: { origin: baseURL ?? "" } });
    const pack = squeezed(textOf(await (await files.get(frozen.headers().location ?? "")).body()));
    const headline = squeezed((await page.locator("h1").textContent()) ?? "").trim();
    expect(pack).toContain(headline);
    for (const measure of measures.filter(({ status }) => status !== "")) {
      expect(pack).toContain(`${measure.value} `);
      expect(pack).toContain(measure.period);
      expect(pack).toContain(measure.status.replace(/, stale$/, ""));
    }
  });
}

test("two packs of the same figures carry the same fingerprint, and a frozen pack stays as it is", async ({ requestsOf, baseURL }) => {
  const files = await requestsOf("leader");
  const build = async (query: string) => (await files.post(`/organisations/QF7/pack${query}`, { headers: { origin: baseURL ?? "" } })).headers().location ?? "";
  const fingerprint = async (path: string) => /Fingerprint of figures\s+([0-9a-f ]+)/.exec(textOf(await (await files.get(path)).body()))?.[1]?.trim();
  const first = await build("");
  const print = await fingerprint(first);
  expect(print).toMatch(/^[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}$/);
  expect(await fingerprint(await build(""))).toBe(print);
  expect(await fingerprint(await build("?asOf=2026-01-20"))).not.toBe(print);
  expect(await fingerprint(first)).toBe(print);
});
