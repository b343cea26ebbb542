import { lexer, type Token, type Tokens } from "marked";
import { firstSentence } from "../domain/first-sentence";
import { plainText } from "./plain-text";

/** A note taken apart: its title, its purpose, and what follows the title. */
export interface ParsedNote {
  readonly title: string;
  readonly purpose: string | null;
  readonly body: readonly Token[];
}

const HEADING = "What it is for";
const LEAD = new RegExp(`^${HEADING}:\\s*`);

const isHeading = (token: Token): token is Tokens.Heading => token.type === "heading";
const isParagraph = (token: Token | undefined): token is Tokens.Paragraph => token?.type === "paragraph";
const wordsOf = (token: Tokens.Heading | Tokens.Paragraph): string => plainText(token.tokens).trim();

/** Its first sentence, found below the heading "What it is for" or in a paragraph that starts with these words. */
function purposeOf(body: readonly Token[]): string | null {
  const blocks = body.filter((token) => token.type !== "space");
  const heading = blocks.findIndex((token) => isHeading(token) && wordsOf(token) === HEADING);
  const below = blocks[heading + 1];
  const words = heading >= 0 && isParagraph(below) ? wordsOf(below) : blocks.filter(isParagraph).map(wordsOf).find((text) => LEAD.test(text))?.replace(LEAD, "");
  if (!words) return null;
  const sentence = firstSentence(words);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/**
 * Takes a note's Markdown apart.
 * @throws where it does not begin with its title, or has two
 */
export function parseNote(markdown: string): ParsedNote {
  const tokens: readonly Token[] = lexer(markdown);
  const titles = tokens.filter((token) => isHeading(token) && token.depth === 1);
  const first = tokens.find((token) => token.type !== "space");
  if (titles.length !== 1 || first === undefined || first !== titles[0] || !isHeading(first)) throw new Error("A method note begins with its title, and has one only.");
  const body = tokens.filter((token) => token !== first);
  return { title: wordsOf(first), purpose: purposeOf(body), body };
}
