import { z } from "zod";
import { FETCH_OUTCOMES } from "./domain/fetch-schedule";
import { DetailList } from "./domain/detail-list";
import { MARKS } from "./domain/mark";
import type { DraftDetails } from "./domain/release-draft";

const finite = z.number().nullable();

/** What a person may say about a file beside the file itself. */
export const importOptions = z.object({
  publishedOn: z.iso.date("The day of publication must be written YYYY-MM-DD").nullable(),
  embargoUntil: z.iso.datetime({ offset: true, error: "The end of the embargo must be written with its time zone, for example 2026-03-12T09:30:00Z" }).nullable(),
});

const draftFigure = z
  .object({
    metricCode: z.string().min(1),
    areaId: z.number().int().positive(),
    codeAsPublished: z.string().max(200),
    periodStart: z.iso.date(),
    periodEnd: z.iso.date(),
    value: finite,
    numerator: finite,
    denominator: finite,
    mark: z.enum(MARKS).nullable(),
    status: z.enum(["provisional", "revised", "final"]),
  })
  .refine(({ value, mark }) => (value === null) !== (mark === null), "A figure has a value, or a mark that says why there is none")
  .refine(({ periodStart, periodEnd }) => periodStart <= periodEnd, "A period must not end before it starts");

/** A file can hold hundreds of thousands of parts: what each must be is checked by the table they go into. */
const draftDetails = z.custom<DraftDetails>((value) => (Array.isArray(value) || value instanceof DetailList) && value.length <= 2_000_000, "A file holds at most 2 million parts of figures");

/** A file that was read, as it is published. */
export const releaseInput = importOptions.extend({
  publication: z.object({ id: z.string().min(1), title: z.string().min(1), page: z.string(), licence: z.string().min(1), isReturn: z.boolean() }),
  fileName: z.string().min(1).max(255),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  periodEnd: z.iso.date(),
  calendarMonths: z.number().int().min(0).max(24).nullable(),
  figures: z.array(draftFigure).max(500_000),
  details: draftDetails,
  detailNames: z.array(z.object({ by: z.string().min(1), code: z.string().min(1), name: z.string() })).max(100_000),
}).refine(({ figures, details }) => figures.length + details.length > 0, "There is nothing to publish");

/** Invented figures of a demonstration, each release with the day it counts as published. */
export const illustrativeInput = z.object({ releases: z.array(releaseInput).max(500) });

/** Why a release must no longer be relied on. */
export const withdrawalInput = z.object({
  releaseId: z.coerce.number("Name the release by its number").int().positive(),
  reason: z.string().trim().min(10, "Say in a sentence why the release must no longer be relied on").max(2000),
});

/** Which template is downloaded, for whom and for which period. */
export const templateQuery = z.object({
  template: z.string().max(60),
  format: z.enum(["xlsx", "csv"]),
  board: z.string().regex(/^[A-Z0-9]{3,5}$/),
  period: z.iso.date(),
});

const connector = z.string("Name the publication").min(1, "Name the publication").max(100, "There is no such publication");

/** Switches the fetching of a publication on or off. */
export const setFetchingInput = z.object({ connector, fetching: z.enum(["on", "off"], "Say whether it is to be on or off") });

/** What the last action on the page of fetching did, as an address carries it; anything else says nothing. */
export const fetchingNotice = z.enum(["on", "off"]).nullable().catch(null);

/** What came of a look at a publication; `file` is the file that arrived, unless its server said that nothing changed. */
export const recordFetchInput = z
  .object({
    connector,
    outcome: z.enum(FETCH_OUTCOMES),
    message: z.string().min(1).max(1000),
    file: z.object({ address: z.url().max(2000), etag: z.string().max(250).nullable(), lastModified: z.string().max(50).nullable(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }).nullable(),
  })
  .refine(({ outcome, file }) => (outcome === "fetched" ? file !== null : outcome === "unchanged" || file === null), "A file that was fetched is named, and one that was not is none");
