import { describe, expect, it } from "vitest";
import { longMarkup, shortMarkup } from "./short-markup";

const row = (code: string, value: string): string => `<tr><th scope="row"><a href="/trusts/${code}/segment?asOf=2026-05-20&amp;set=2026">Trust &lt;${code}&gt;</a></th><td class="num">${value}</td><td class="t">Not in deficit</td></tr>`;
const table = `<caption>"Trusts" &amp; segments</caption><tbody>${Array.from({ length: 40 }, (_, at) => row(`R${at}`, at === 3 ? "–" : String(at / 7))).join("")}</tbody>`;
const both = (...markups: readonly string[]) => { const { words, texts } = shortMarkup(markups); const long = longMarkup(words); return texts.map((text) => (text === null ? null : long(text))); };

describe("markup made short", () => {
  it.each([["a table", table], ["text alone", 'Fewer > 3 & "more" < 5'], ["nothing", ""], ["one element", '<a href="?a=1&amp;b=2">x</a>'], ["a replacement pattern", "<p>$& $1 costs £5</p><p>$& $1 costs £5</p>"]])("comes back letter for letter: %s", (_, markup) => {
    expect(both(markup, table, "<b>other</b>")).toEqual([markup, table, "<b>other</b>"]);
  });

  it("writes what pieces share once", () => {
    const { words, texts } = shortMarkup([table, table.replace("Trusts", "Boards")]);
    const all = words + texts.join("");
    expect(all.split("Not in deficit")).toHaveLength(2);
    expect(all).not.toMatch(/[<>&]/);
    expect(all.length).toBeLessThan(table.length);
  });

  it("keeps more different words than it has characters for", () => {
    const many = Array.from({ length: 7000 }, (_, at) => `<i id="${at}">word ${at}</i>`).join("");
    expect(both(many, many)).toEqual([many, many]);
  });

  it("does not touch markup that holds the characters it uses", () => {
    expect(both("<p>\uE004</p>", "<p>plain</p>")).toEqual([null, "<p>plain</p>"]);
  });
});
