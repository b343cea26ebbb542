import type { Token } from "marked";

/** The words of a text, without its marks: what a label or a list of sections shows. */
export function plainText(tokens: readonly Token[]): string {
  return tokens.map((token) => {
    if ("tokens" in token && token.tokens) return plainText(token.tokens);
    if (token.type === "br") return " ";
    return "text" in token && typeof token.text === "string" ? token.text : token.raw;
  }).join("");
}
