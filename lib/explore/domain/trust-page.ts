import type { BodyMeasure } from "./body-page";
import type { NamedBody } from "./metric-parts";

/** What a trust has of one board's waiting list. */
export interface ListOfBoard extends NamedBody {
  readonly list: number | null;
  readonly over18: number | null;
  readonly over52: number | null;
  /** Percent of the board's own list, and of its waits over 52 weeks. */
  readonly shareOfList: number | null;
  readonly shareOfOver52: number | null;
}

/** What is published of a trust. */
export interface TrustPage {
  readonly trust: NamedBody;
  readonly region: NamedBody | null;
  /** The board it belongs to; several where the one it was listed with was split, with the part of its people each took. */
  readonly boards: readonly (NamedBody & { readonly share: number })[];
  /** The board the register listed before April 2026, where that is another. */
  readonly formerBoard: NamedBody | null;
  /** Last day of a trust that closed, `YYYY-MM-DD`. */
  readonly closedOn: string | null;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly finding: string;
  readonly measures: readonly BodyMeasure[];
  /** Largest part of a list first; null where no list by provider is held. */
  readonly lists: { readonly periodEnd: string; readonly rows: readonly ListOfBoard[] } | null;
  readonly source: string;
  readonly listSource: string;
}

/** What is published of a council. */
export interface CouncilPage {
  readonly council: NamedBody;
  readonly region: NamedBody | null;
  /** Boards that share its people, most first, each with percent of the council's and of the board's people. */
  readonly boards: readonly (NamedBody & { readonly shareOfCouncil: number; readonly shareOfBoard: number })[];
  readonly endedOn: string | null;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly finding: string;
  readonly measures: readonly BodyMeasure[];
  readonly source: string;
}
