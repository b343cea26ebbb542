import type { PublicationSource, StreamedReading } from "../../reading/publication-source";
import { rttFigures } from "./figures";
import { isRttFullCsv } from "./is-rtt-full-csv";
import { readRttInto } from "./parse";
import type { RttAccepted, RttCounts } from "./rtt-read";
import { recogniseRttFullCsv } from "./schema";
import { RTT_FULL_CSV_SOURCE } from "./source";

/** E01, E03, E04, E16 and E17 of ICBs, of providers, and of ICBs by treatment function, by provider and by both. */
export const rttFullCsv: PublicationSource = {
  ...RTT_FULL_CSV_SOURCE,
  recognise: ({ kind, tables: [table, ...others] }) =>
    kind === "csv" && table !== undefined && others.length === 0 && recogniseRttFullCsv((table.head[0]?.cells ?? []).map((cell) => String(cell ?? ""))).kind === "rtt_full_csv",
  async read({ path, fileName }, issues) {
    const read = await readRttInto({ path, fileName, withBreakdown: true }, issues);
    return read === null ? null : { ...toReading(read), figures: [...rttFigures(read)] };
  },
  readsPath: {
    recognises: ({ path }) => isRttFullCsv(path),
    async read(file, issues) {
      const read = await readRttInto({ ...file, withBreakdown: true }, issues);
      return read === null ? null : toReading(read);
    },
  },
};

/** The reading of a file; its figures are made anew each time they are gone through. */
const toReading = (read: RttAccepted): StreamedReading => ({
  figures: { [Symbol.iterator]: () => rttFigures(read) },
  rowsRead: read.counts.rowsRead,
  codeColumn: read.codeColumn,
  passedOver: passedOver(read.counts),
  publishedOn: null,
});

const WORDS: Readonly<Record<string, string>> = {
  Part_1A: "completed pathways, admitted",
  Part_1B: "completed pathways, not admitted",
  Part_2A: "incomplete pathways with a decision to admit, counted among all incomplete ones",
  Part_3: "new pathways",
};

function passedOver({ otherParts, totalRows, blankRows }: RttCounts): Readonly<Record<string, number>> {
  const counts = { ...Object.fromEntries(Object.entries(otherParts).map(([part, rows]) => [WORDS[part] ?? part, rows])), "total rows, compared with their parts": totalRows, "blank rows": blankRows };
  return Object.fromEntries(Object.entries(counts).filter(([, rows]) => rows > 0));
}
