import { describe, expect, it } from "vitest";
import { remember } from "./cache";

describe("remember", () => {
  it("makes a result once, for those too who ask while it is made", async () => {
    let made = 0;
    const make = async (): Promise<number> => { made += 1; return 7; };
    expect(await Promise.all([remember("test|once", make), remember("test|once", make)])).toEqual([7, 7]);
    expect([await remember("test|once", make), made]).toEqual([7, 1]);
  });

  it("keeps neither a failure nor what was asked for in vain, so that made-up addresses push nothing out", async () => {
    let made = 0;
    const kept = (): Promise<number> => remember("test|kept", async () => { made += 1; return made; });
    await kept();
    for (let at = 0; at < 500; at += 1) expect(await remember(`test|none|${at}`, async () => null)).toBeNull();
    for (let at = 0; at < 500; at += 1) await expect(remember(`test|fails|${at}`, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await kept()).toBe(1);
  });
});
