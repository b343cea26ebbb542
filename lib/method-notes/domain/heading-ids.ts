/** The anchor that code hosts give a heading: lower case, without punctuation, spaces as hyphens. */
function slugOf(text: string): string {
  return text.trim().toLowerCase().replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, "").replace(/\s/g, "-") || "section";
}

/**
 * Gives headings their ids, one after another, so that a link such as `spc.md#limits` works here as in the repository.
 * @param taken ids that the page around the note has already
 */
export function headingIds(taken: readonly string[]): (text: string) => string {
  const used = new Set(taken);
  return (text) => {
    const slug = slugOf(text);
    let id = slug;
    for (let next = 1; used.has(id); next++) id = `${slug}-${next}`;
    used.add(id);
    return id;
  };
}
