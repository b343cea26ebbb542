import { describe, expect, it } from "vitest";
import { longMarkup, shortMarkup } from "./short-markup";

const row = (code: string, value: string): string => `<tr><th scope="row"><a href="/trusts/${code}/segment?asOf=2026-05-20&amp;set=2026">Trust &lt;${code}&gt;</a></th><td class="num">${value}</td><td class="t">Not in deficit</td></tr>`;
const table = `<caption>"Trusts" &amp; segments</caption><tbody>${Array.from({ length: 40 }, (_, at) => row(`R${at}`, at === 3 ? "–" : String(at / 7))).join("")}</tbody>`;
const back = (markup: string): string => longMarkup(shortMarkup(markup) ?? "not shortened");

describe("markup made short", () => {
  it.each([["a table", table], ["text alone", 'Fewer > 3 & "more" < 5'], ["nothing", ""], ["one element", '<a href="?a=1&amp;b=2">x</a>'], ["a replacement pattern", "<p>$& $1 costs £5</p><p>$& $1 costs £5</p>"]])("comes back letter for letter: %s", (_, markup) => {
    expect(back(markup)).toBe(markup);
  });

  it("writes what its rows share once", () => {
    const short = shortMarkup(table) ?? "";
    expect(short.split("Not in deficit")).toHaveLength(2);
    expect(short).not.toMatch(/[<>&]/);
    expect(short.length).toBeLessThan(table.length / 2);
  });

  it("keeps more different words than it has characters for", () => {
    const many = Array.from({ length: 7000 }, (_, at) => `<i id="${at}">word ${at}</i>`).join("");
    expect(back(many + many)).toBe(many + many);
  });

  it("does not touch markup that holds the characters it uses", () => {
    expect(shortMarkup("<p>\uE004</p>")).toBeNull();
  });
});
