/** Why a published cell holds no value. Zero is a value, and none of these. */
export const MARKS = ["suppressed", "not_available", "not_applicable", "not_collected", "unreliable"] as const;
export type Mark = (typeof MARKS)[number];

/** What a source's marks mean, by the text of the cell; the empty text stands for an empty cell. */
export type MarkTable = Readonly<Record<string, Mark>>;
