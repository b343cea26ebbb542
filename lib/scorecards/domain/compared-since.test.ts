import { describe, expect, it } from "vitest";
import { comparedSince } from "./compared-since";

const release = (periodEnd: string, publishedOn: string) => ({ periodEnd, publishedOn });

describe("the day that what changed is held against", () => {
  it("is the day the month before came out, also where that is more than a month earlier", () => {
    expect(comparedSince([release("2026-03-31", "2026-05-14"), release("2026-02-28", "2026-04-09")], "2026-11-22")).toBe("2026-04-09");
    expect(comparedSince([release("2026-04-30", "2026-06-11"), release("2026-03-31", "2026-05-14")], "2026-06-12")).toBe("2026-05-14");
  });

  it("is not moved by a later publication of the same month", () => {
    expect(comparedSince([release("2026-03-31", "2026-06-20"), release("2026-03-31", "2026-05-14"), release("2026-02-28", "2026-06-20"), release("2026-02-28", "2026-04-09")], "2026-11-22")).toBe("2026-04-09");
  });

  it("is the day before the latest where both came on one day", () => {
    expect(comparedSince([release("2026-03-31", "2026-05-14"), release("2026-02-28", "2026-05-14")], "2026-11-22")).toBe("2026-05-13");
  });

  it("is none where nothing is held, or nothing was known before", () => {
    expect(comparedSince([], "2026-11-22")).toBeNull();
    expect(comparedSince([release("2022-10-31", "2022-12-01")], "2026-11-22")).toBeNull();
  });
});
