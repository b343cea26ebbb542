import { expect, it } from "vitest";
import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import { releaseTexts, sourceText } from "./release-texts";

const release = (periodEnd: string, publishedOn: string, publishedOnBasis: ReleaseInfo["publishedOnBasis"] = "calendar"): ReleaseInfo => ({
  id: 1, publication: "rtt", title: "", fileName: "", sourceUrl: null, periodEnd, publishedOn, publishedOnBasis, provenance: "official", licence: "Open Government Licence v3.0", sha256: "", loadedOn: "2026-11-21", withdrawal: null,
});
const march = release("2026-03-31", "2026-05-14");

it("says about where a date is by the publication's rule, and not where it is stated", () => {
  expect(releaseTexts([march])).toEqual({
    period: "March 2026", periodEnd: "2026-03-31", published: "about 14 May 2026", publishedBasis: "by the publication's rule: second Thursday of the second month after", next: "about 11 June 2026",
  });
  expect(releaseTexts([release("2026-03-31", "2026-05-14", "stated")])).toMatchObject({ published: "14 May 2026", publishedBasis: "as the publication states" });
  expect(releaseTexts([release("2026-03-31", "2026-11-21", "loaded")])?.publishedBasis).toContain("publication date is not known");
});

it.each([
  ["in the month after", release("2025-05-31", "2025-06-12"), "monthly", "by the publication's rule: second Thursday of the month after", "about 10 July 2025"],
  ["a delay of 90 days after a quarter", release("2025-06-30", "2025-09-28"), "quarterly", "by the publication's rule: its usual delay", "about 29 December 2025"],
  ["a delay of 270 days after a year", release("2024-12-31", "2025-09-27"), "annual", "by the publication's rule: its usual delay", "about 27 September 2026"],
] as const)("follows the release's own rule: %s", (_, newest, frequency, publishedBasis, next) => {
  expect(releaseTexts([newest], frequency)).toMatchObject({ publishedBasis, next });
});

it("speaks of the newest release, and of nothing where none was used", () => {
  expect(releaseTexts([march, release("2022-10-31", "2022-12-08")])?.period).toBe("March 2026");
  expect(releaseTexts([])).toBeNull();
  expect(sourceText([], "NHS England")).toBe("NHS England");
});

it("names publication, months, licence and date under a figure", () => {
  expect(sourceText([march, release("2022-10-31", "2022-12-08")], "NHS England, RTT")).toBe(
    "NHS England, RTT, October 2022 to March 2026. Open Government Licence v3.0. Published about 14 May 2026 (by the publication's rule: second Thursday of the second month after).",
  );
  expect(sourceText([march], "NHS England, RTT")).toMatch(/^NHS England, RTT, March 2026\. /);
});
