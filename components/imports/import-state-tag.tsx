import { Tag, type TagTone } from "@/components/ui/tag";
import { STATE_TEXT, type ImportState } from "@/lib/imports/domain/import-state";

type Shown = ImportState | "withdrawn" | "embargo";

/** Strokes in a square of 12 units: dots, a sand glass, a tick, a cross, a dash, an equals sign, an exclamation mark, a lock, a way back. */
const SHAPE: Readonly<Record<Shown, string>> = {
  staged: "M1.5 6h1M5.5 6h1M9.5 6h1",
  approved: "M1.5 6h1M5.5 6h1M9.5 6h1",
  checked: "M2.5 1h7M2.5 11h7M3.5 1v2L6 6l2.5-3V1M3.5 11V9L6 6l2.5 3v2",
  published: "M1.5 6.5 4.5 9.5 10.5 2.5",
  refused: "M2 2l8 8M10 2l-8 8",
  rejected: "M2 2l8 8M10 2l-8 8",
  cancelled: "M1.5 6h9",
  unchanged: "M1.5 4h9M1.5 8h9",
  failed: "M6 1v6M6 10v1",
  withdrawn: "M10.5 9.500H4a3 3 0 0 1 0-6h6M7.5 1 10.5 3.5 7.5 6",
  embargo: "M2 5.500h8V11H2zM3.5 5.500V3.500a2.5 2.5 0 0 1 5 0v2",
};

const TONE: Readonly<Record<Shown, TagTone>> = {
  staged: "blue", approved: "blue", checked: "amber", published: "solid", embargo: "blue", withdrawn: "orange",
  refused: "orange", rejected: "orange", failed: "orange", cancelled: "grey", unchanged: "grey",
};

const TEXT: Readonly<Record<Shown, string>> = { ...STATE_TEXT, withdrawn: "Withdrawn", embargo: "Under embargo" };

/** Where an import stands: shape, word and colour. */
export function ImportStateTag({ state, withdrawnOn, isEmbargoAhead = false }: { state: ImportState; withdrawnOn: string | null; isEmbargoAhead?: boolean }) {
  const shown: Shown = state !== "published" ? state : withdrawnOn !== null ? "withdrawn" : isEmbargoAhead ? "embargo" : state;
  return (
    <Tag tone={TONE[shown]}>
      <svg className="glyph" width="12" height="12" viewBox="0 0 12 12" fill="none" aria-hidden="true" focusable="false"><path d={SHAPE[shown]} /></svg>
      {TEXT[shown]}
    </Tag>
  );
}
