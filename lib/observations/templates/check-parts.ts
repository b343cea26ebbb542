import type { ReturnContents } from "./read-return";

/** Rules of lines that ask for a part and the whole it is of: both or neither, a whole above zero, no part above it. */
export function checkParts({ entries }: ReturnContents): void {
  for (const entry of entries) {
    const [part, whole] = [entry.number("number"), entry.number("outOf")];
    if (part === null && whole === null) continue;
    if (part === null || whole === null) entry.refuse("missing_value", "Number and out of are both filled in or neither is.", part === null ? "number" : "outOf");
    else if (whole <= 0) entry.refuse("out_of_range", "What the number is out of must be above 0.", "outOf");
    else if (part > whole) entry.refuse("out_of_range", `The number, ${part}, is above what it is out of, ${whole}.`, "number");
  }
}
