import "server-only";

/** The present moment; the one place that asks for it. */
export const now = (): Date => new Date();

const london = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London", year: "numeric", month: "2-digit", day: "2-digit" });

/** Today's date in England as `YYYY-MM-DD`. */
export const today = (): string => london.format(now());
