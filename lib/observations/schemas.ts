import { z } from "zod";
import { addMonths } from "@/lib/shared/month";

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
    codeAsPublished: z.string().max(12),
    value: finite,
    numerator: finite,
    denominator: finite,
    mark: z.literal("not_applicable").nullable(),
  })
  .refine(({ value, mark }) => (value === null) !== (mark === null), "A figure has a value, or a mark that says why there is none");

/** A file that was read, as it is published. */
export const rttReleaseInput = importOptions.extend({
  fileName: z.string().min(1).max(255),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  periodEnd: z.iso.date().refine((day) => addMonths(day, 0) === day, "The period must end with a month"),
  figures: z.array(draftFigure).min(1).max(2000),
});
