import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findNoteName, NOTE_NAMES } from "./domain/note-groups";
import { loadMethodNote } from "./load-method-note";
import { loadNoteGroups } from "./load-note-groups";

const FOLDER = path.resolve("docs/methods");
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith(".md")).map((file) => file.slice(0, -3)).sort();

/** What the renderer may draw; the elements of MathML stand in a list of their own. */
const ELEMENTS = ["a", "blockquote", "br", "caption", "code", "del", "div", "em", "h2", "h3", "h4", "hr", "li", "ol", "p", "pre", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"];
const MATHML = ["annotation", "math", "mfrac", "mi", "mn", "mo", "mover", "mpadded", "mphantom", "mroot", "mrow", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover", "semantics"];
const ATTRIBUTES = ["align", "aria-label", "class", "href", "id", "rel", "role", "scope", "start", "tabindex"];

const drawn = async (name: string) => {
  const note = await loadMethodNote(name);
  if (note === null) throw new Error(`${name} has no page`);
  return note;
};

describe("the list of notes", () => {
  it("names every file of docs/methods, and nothing else", () => {
    expect([...NOTE_NAMES].sort()).toEqual(FILES);
    expect(new Set(NOTE_NAMES).size).toBe(NOTE_NAMES.length);
  });

  it("gives each note its title and what it is for", async () => {
    const notes = (await loadNoteGroups()).flatMap((group) => group.notes);
    expect(notes.map(({ name }) => name)).toEqual(NOTE_NAMES.filter((name) => FILES.includes(name)));
    expect(notes.filter(({ purpose }) => purpose === null || !purpose.endsWith(".")).map(({ name }) => name)).toEqual([]);
    expect(notes.find(({ name }) => name === "spc")).toEqual({ name: "spc", title: "Control charts (XmR)", purpose: "Most monthly figures go up and down without anything having changed." });
  });

  it.each(["", "nothing", "SPC", "spc.md", "../../README", "..\\..\\README", "/etc/passwd", "__proto__", "constructor", "spc\u0000"])("has no note at %j", async (address) => {
    expect(await loadMethodNote(address)).toBeNull();
  });
});

describe.each(FILES.filter((name) => findNoteName(name) !== null))("docs/methods/%s.md", (name) => {
  it("is drawn, every formula with it", async () => {
    const { html } = await drawn(name);
    const written = readFileSync(path.join(FOLDER, `${name}.md`), "utf8").match(/^ *```math\b/gm)?.length ?? 0;
    expect(html.match(/<math /g)?.length ?? 0).toBe(written);
  });

  it("holds nothing but what the renderer may draw", async () => {
    const { html } = await drawn(name);
    const text = html.replace(/<math [^]*?<\/math>/g, "");
    expect([...text.matchAll(/<([a-z0-9]+)/g)].map(([, element]) => element).filter((element) => !ELEMENTS.includes(element ?? ""))).toEqual([]);
    expect([...text.matchAll(/ ([a-z-]+)="/g)].map(([, attribute]) => attribute).filter((attribute) => !ATTRIBUTES.includes(attribute ?? ""))).toEqual([]);
    const formulas = (html.match(/<math [^]*?<\/math>/g) ?? []).join("").replace(/<annotation [^]*?<\/annotation>/g, "");
    expect([...formulas.matchAll(/<([a-z0-9]+)/g)].map(([, element]) => element).filter((element) => !MATHML.includes(element ?? ""))).toEqual([]);
    expect(formulas).not.toMatch(/ (style|on[a-z]+|href)=/);
    // Browsers draw no other alphabets.
    expect(formulas).not.toMatch(/mathvariant="(?!(normal|bold)")/);
  });

  it("leaves no mark of Markdown or LaTeX in its text", async () => {
    const words = (await drawn(name)).html.replace(/<math [^]*?<\/math>|<code>[^]*?<\/code>|<[^>]+>/g, "");
    expect(words.match(/.*(\*\*|`|\$|\\[a-z]+|\]\(|^\s*\|.*\|$).*/gm)).toBeNull();
  });

  it("has ids and labels of its own for all that is linked or named", async () => {
    const { html, sections } = await drawn(name);
    const all = (attribute: string) => [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map(([, value]) => value ?? "");
    for (const values of [all("id"), all("aria-label")]) expect(new Set(values).size).toBe(values.length);
    expect(all("id")).toEqual(expect.arrayContaining(sections.map(({ id }) => id)));
    expect(sections.length).toBeGreaterThan(1);
  });

  it("links only to notes and places that there are", async () => {
    const { html } = await drawn(name);
    for (const [, page, place] of html.matchAll(/href="(?:\/methods\/([a-z0-9-]+))?(?:#([^"]+))?"/g)) {
      const target = await drawn(page ?? name);
      if (place !== undefined) expect(target.html).toContain(` id="${place}"`);
    }
  });
});
