import { describe, expect, it } from "vitest";
import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import type { Revision } from "@/lib/observations/domain/revisions";
import { revisionLine, revisionReason, revisionText, unknownBeforeText } from "./revision-texts";

const release = (id: number, changes: Partial<ReleaseInfo> = {}): ReleaseInfo => ({
  id, publication: "rtt", title: `Release ${id}`, fileName: "", sourceUrl: null, periodEnd: "2026-01-31", publishedOn: "2026-05-14", publishedOnBasis: "stated", provenance: "official", licence: "", sha256: "",
  loadedOn: "2026-05-14", withdrawal: null, ...changes,
});
const figure = (value: number | null, mark: string | null = null) => ({ value, numerator: null, denominator: null, mark });
const revision = (changes: Partial<Revision> = {}): Revision =>
  ({ metricCode: "E01", areaId: 1, periodEnd: "2026-01-31", on: "2026-05-14", cause: "published", release: release(2), formerRelease: release(1), before: figure(61.2), now: figure(61.9), ...changes });
const percent = { unit: "percent", decimals: 1 } as const;
const count = { unit: "count", decimals: 0 } as const;
const body = { code: "QF7", name: "South Yorkshire" };

describe("the words of a revision", () => {
  it("say the day and what it was", () => {
    expect(revisionText(percent, revision())).toBe("revised on 14 May 2026, was 61.2%");
    expect(revisionText(count, revision({ before: figure(12_345), now: figure(1) }))).toBe("revised on 14 May 2026, was 12,345");
    expect(revisionText(percent, revision({ before: figure(null, "not_available") }))).toBe("revised on 14 May 2026, was not available");
  });

  it("say about where the day is by the calendar's rule, and never of a withdrawal", () => {
    const calendar = release(2, { publishedOnBasis: "calendar", withdrawal: { on: "2026-06-01", reason: "Counted twice." } });
    expect(revisionText(percent, revision({ release: calendar }))).toBe("revised about 14 May 2026, was 61.2%");
    const withdrawn = revision({ release: calendar, cause: "withdrawn", on: "2026-06-01" });
    expect(revisionText(percent, withdrawn)).toBe("changed by a withdrawal on 1 June 2026, was 61.2%");
    expect(revisionReason(withdrawn)).toBe("Withdrawn: Release 2. Counted twice.");
  });

  it("print enough digits that a small change shows, and leave counts whole", () => {
    const small = revisionLine(percent, revision({ before: figure(61.2004), now: figure(61.2012) }), body);
    expect([small.wasText, small.isText, small.differenceText]).toEqual(["61.2004%", "61.2012%", "+0.0008"]);
    expect(revisionLine(percent, revision(), body)).toMatchObject({ wasText: "61.2%", isText: "61.9%", differenceText: "+0.7" });
    expect(revisionLine(count, revision({ before: figure(10), now: figure(7) }), body)).toMatchObject({ differenceText: "\u22123" });
  });

  it("have no difference where a side has no value", () => {
    expect(revisionLine(count, revision({ now: null }), body)).toMatchObject({ isText: "no figure", difference: null, differenceText: "–" });
  });

  it("never say that there were no revisions where nothing is known", () => {
    expect(unknownBeforeText("2026-11-21")).toBe("Figures loaded from a compiled history: revisions before 21 November 2026 are not known.");
  });
});
