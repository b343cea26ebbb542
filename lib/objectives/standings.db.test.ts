import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { scopeFor, seededDatabase } from "@/lib/testing/test-database";
import { loadStandings } from "./load-standings";

seededDatabase();
let scope: Scope<"figures:read">;
beforeAll(async () => void (scope = await scopeFor("dhsc", "figures:read")));

describe("standings", () => {
  it("prints", async () => {
    const t = performance.now();
    const { boards, england } = await loadStandings(scope, "2026", "2026-11-21");
    console.log("ms", performance.now() - t);
    for (const b of [england, ...boards.slice(0, 3)]) for (const s of b.standings.values()) console.log(b.version?.shortName ?? "England", s.objective.code, s.status, "|", s.because, "|", s.meanwhile ?? "", "|", s.lag?.text ?? "", "|", s.realism ? `${s.realism.verdict.word} ${s.realism.verdict.share} of ${s.realism.verdict.windows}` : "-", s.nextRealism?.verdict.word ?? "", s.stale);
    for (const code of england.standings.keys()) { const c: Record<string, number> = {}; for (const b of boards) { const st = b.standings.get(code)?.status ?? "?"; c[st] = (c[st] ?? 0) + 1; } console.log(code, JSON.stringify(c)); }
    expect(boards).toHaveLength(36);
  });
});
