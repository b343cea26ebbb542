/** Names that begin with a capital wherever they stand. */
const PROPER = /^(Better Care|England|Greater Manchester|Health (Checks|Index)|Talking Therapies|January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** A name as it stands inside a sentence: "Waiting list" gives "waiting list"; abbreviations and proper names keep their capital. */
export const inSentence = (name: string): string => (/^[A-Z][a-z]/.test(name) && !PROPER.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);
