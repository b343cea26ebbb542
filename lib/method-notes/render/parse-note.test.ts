import { describe, expect, it } from "vitest";
import { parseNote } from "./parse-note";

describe("a note", () => {
  it("states its purpose below a heading", () => {
    const { title, purpose } = parseNote("# Control charts (XmR)\n\nRules in force.\n\n## What it is for\n\nFigures move by 2.5 points\nand `more`. A second sentence.\n");
    expect([title, purpose]).toEqual(["Control charts (XmR)", "Figures move by 2.5 points and more."]);
  });

  it("states its purpose in a paragraph of its own", () => {
    expect(parseNote("# T\n\nWhat it is for: to show a body's [history](x.md), i.e. its past. More.\n").purpose).toBe("To show a body's history, i.e. its past.");
  });

  it("may state none", () => {
    expect(parseNote("# T\n\nWords.\n\n## What it is for\n\n- a list\n").purpose).toBeNull();
  });

  it.each([["no title", "Words.\n"], ["words before its title", "Words.\n\n# T\n"], ["two titles", "# T\n\n# U\n"], ["no words", ""]])("is refused with %s", (_, markdown) => {
    expect(() => parseNote(markdown)).toThrow("begins with its title");
  });
});
