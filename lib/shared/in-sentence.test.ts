import { expect, it } from "vitest";
import { inSentence } from "./in-sentence";

it("takes the capital from a name, but not from an abbreviation or a proper name", () => {
  expect(["Waiting list", "Agreed 30 April 2025", "A&E within 4 hours", "GP appointments", "Health Index, healthy people", "England", "May 2025", ""].map(inSentence))
    .toEqual(["waiting list", "agreed 30 April 2025", "A&E within 4 hours", "GP appointments", "Health Index, healthy people", "England", "May 2025", ""]);
});
