import { describe, expect, it } from "vitest";
import { sampleObjective, sampleSnapshot } from "../render/pdf/sample-snapshot";
import { packFileName, shortFingerprint } from "./pack";

describe("packFileName", () => {
  it("says illustrative when one objective is, even if the pack's own flag was forgotten", () => {
    const snapshot = sampleSnapshot({ illustrative: false, objectives: [sampleObjective({ illustrative: true })] });
    expect(packFileName(snapshot, "pdf")).toBe(`board-pack-qf7-2026-05-20-${snapshot.dataHash.slice(0, 8)}-illustrative.pdf`);
  });

  it("does not say illustrative of a pack of published figures", () => {
    const snapshot = sampleSnapshot({ illustrative: false, objectives: [sampleObjective()] });
    expect(packFileName(snapshot, "pdf")).not.toContain("illustrative");
  });

  it("holds nothing that a file system or a header could misread", () => {
    const snapshot = sampleSnapshot();
    const hostile = { ...snapshot, icb: { ...snapshot.icb, odsCode: '../"\r\nQ7' } };
    expect(packFileName(hostile, "pdf")).toMatch(/^board-pack-q7-2026-05-20-[0-9a-f]{8}-illustrative\.pdf$/);
  });
});

describe("shortFingerprint", () => {
  it("groups the first twelve digits", () => {
    expect(shortFingerprint("0123456789abcdef")).toBe("0123 4567 89ab");
  });
});
