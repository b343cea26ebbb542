/** Why a published cell holds no value. Zero is a value, and none of these. */
export type Mark = "suppressed" | "not_available" | "not_applicable" | "not_collected" | "unreliable";

export const MARKS: readonly Mark[] = ["suppressed", "not_available", "not_applicable", "not_collected", "unreliable"];

/** What a source's marks mean, by the text of the cell; the empty text stands for an empty cell. */
export type MarkTable = Readonly<Record<string, Mark>>;
