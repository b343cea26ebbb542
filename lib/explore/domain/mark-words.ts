/** Why there is no figure, in a word or two. @param mark as published; null where nothing is held */
export const markWords = (mark: string | null): string => (mark === null ? "no figure" : mark.replace(/_/g, " "));
