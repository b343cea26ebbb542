import { z } from "zod";

const text = (most: number) => z.string().trim().max(most).catch("");
const isoDate = z.iso.date("Enter a date as year-month-day, for example 2026-05-20");

/** The filter of the audit trail as an address carries it; what is missing or too long is empty. */
export const auditFilterText = z.object({ actor: text(200), action: text(100), from: text(20), to: text(20) });

export const auditPage = z.coerce.number().int().min(1).max(1_000_000).catch(1);

/** A date of the filter; empty means no limit. */
export const auditDate = z.union([z.literal(""), isoDate], "Enter a date as year-month-day, for example 2026-05-20");

/** A route without parts in its address: Next.js gives nothing then. */
export const noParameters = z.object({}).optional();
export const auditDownload = z.record(z.string(), z.string());
