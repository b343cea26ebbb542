import type { Schedule } from "../domain/fetch-schedule";
import type { PublicationFacts } from "../reading/publication-source";

/** How the address of a publication's latest file is found. */
export type FindFile =
  | {
      /** By the links of the publication's page. */
      readonly kind: "links";
      /** Pages below the publication's that lead to the files, step by step: what the last part of each one's address must match. */
      readonly pages: readonly RegExp[];
      /** What the file's name must match, from its first character to its last. */
      readonly file: RegExp;
      /** A name that was published, for people to compare with. */
      readonly example: string;
    }
  | {
      /** Not at all: the file is added by hand. */
      readonly kind: "none";
      /** Why, as a sentence. */
      readonly reason: string;
    };

/** Where a publication is fetched from, when, and within which limits. Its id is that of the source that reads the file. */
export interface Connector extends Pick<PublicationFacts, "id" | "title" | "publication" | "publisher" | "page"> {
  /** Names that may be asked; a link or redirect to any other is not followed. */
  readonly hosts: readonly string[];
  readonly find: FindFile;
  /** Null where its files come out at no common time. */
  readonly schedule: Schedule | null;
  /** Largest file, in bytes. */
  readonly maxBytes: number;
}

interface Rules {
  readonly find: FindFile;
  /** Days from the end of a period to publication, where the source names no calendar rule. */
  readonly lagDays: number | null;
  readonly maxBytes?: number;
}

const EVERY = { daily: "month", weekly: "month", monthly: "month", quarterly: "quarter", annual: "year" } as const;
const MOST_BYTES = 50_000_000;

/** The connector of a source: its page and host are those of the source, and so is its calendar rule where it has one. */
export function connectorOf({ id, title, publication, publisher, page, frequency, calendarMonths }: PublicationFacts, { find, lagDays, maxBytes = MOST_BYTES }: Rules): Connector {
  const byLag: Schedule | null = lagDays === null ? null : { kind: "lag", days: lagDays, every: EVERY[frequency] };
  const schedule: Schedule | null = calendarMonths === undefined ? byLag : { kind: "second-thursday", months: calendarMonths };
  return { id, title, publication, publisher, page, hosts: [new URL(page).hostname], find, schedule, maxBytes };
}
