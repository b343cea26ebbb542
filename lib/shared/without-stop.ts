/** A sentence as a heading, or as a part of another: without its full stop. */
export const withoutStop = (sentence: string): string => sentence.replace(/\.$/, "");
