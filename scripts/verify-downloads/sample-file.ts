import type { FigureFile } from "@/lib/shared/figure-file";

const NAMES = ["NHS Kent and Medway", 'The "quoted" board', "Comma, and semicolon; board", "Two\nlines", "Ynys Môn – dash", "  spaces  "];

/** A file with what readers stumble over: leading zeros, negatives, tiny and huge numbers, zeros beside empty cells, quotes and line ends. */
export const sampleFile: FigureFile = {
  name: "verify-downloads",
  title: "Made-up figures for trying readers of files",
  notes: ["None of it is about a real body."],
  isIllustrative: true,
  columns: [
    { name: "code", title: "Code", datatype: "string", description: "Digits with leading zeros." },
    { name: "name", title: "Name", datatype: "string", description: "Text." },
    { name: "period_end", title: "Period end", datatype: "date", description: "Last day of the month." },
    { name: "value", title: "Value, %", datatype: "number", description: "In full precision." },
    { name: "list", title: "List", datatype: "integer", description: "A count." },
    { name: "mark", title: "Why empty", datatype: "string", description: "Reason." },
  ],
  rows: Array.from({ length: 240 }, (_, at) => {
    const isSuppressed = at % 7 === 3;
    const value = isSuppressed ? null : at % 11 === 0 ? 0 : ((at * 7919) % 1000) / 7 - 70 + (at === 5 ? 1e-7 : 0) + (at === 6 ? 123456789.125 : 0);
    return [String(at).padStart(5, "0"), NAMES[at % NAMES.length] ?? "", `2026-${String((at % 12) + 1).padStart(2, "0")}-28`, value, at % 13 === 2 ? null : at * at, isSuppressed ? "value: suppressed" : null];
  }),
};
