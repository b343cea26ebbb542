import { problem, type Problem } from "@/lib/shared/problem";
import { COMMON_BASES, COMMON_LONG_PASSWORDS } from "./common-passwords";

const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

/** Characters that a password must have beside names it is built on. */
const OWN_CHARACTERS = 8;
/** Figures and signs that do not yet make a common word uncommon. */
const MASKING = 8;
const KEYBOARD = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "abcdefghijklmnopqrstuvwxyz"];
const LETTER_FOR: Readonly<Record<string, string>> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", $: "s", "!": "i" };

export interface PasswordContext {
  readonly email: string;
  readonly name: string;
  readonly productName: string;
}

/**
 * Why a password is refused, or null. Length alone is asked for, no mixture of kinds of character;
 * refused are the commonest passwords and those built on the person's or the product's names.
 * Source: OWASP ASVS 5.0, 6.2.1 to 6.2.12.
 * @param field the form field that holds it
 */
export function passwordProblem(password: string, context: PasswordContext, field: string): Problem | null {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.least) return problem("too_short", `Use at least ${PASSWORD_LENGTH.least} characters`, field);
  if (length > PASSWORD_LENGTH.most) return problem("too_long", `Use at most ${PASSWORD_LENGTH.most} characters`, field);
  if (isCommon(password)) return problem("common", "This password is among the first that are guessed. Choose another, for example four unrelated words", field);
  if (isBuiltOnNames(password, context)) {
    return problem("context", "Do not build the password on your name, your e-mail address or the name of this service", field);
  }
  return null;
}

function isCommon(password: string): boolean {
  const plain = password.toLowerCase();
  if (COMMON_LONG_PASSWORDS.includes(plain)) return true;
  if (new Set(plain).size < 4 || isRepeated(plain) || isRun(plain.replace(/[^\p{L}\p{N}]/gu, ""))) return true;
  const ending = plain.replace(/^.*\p{L}/su, "");
  const unmasked = [...plain.slice(0, plain.length - ending.length)].map((character) => LETTER_FOR[character] ?? character).join("");
  return [plain, unmasked].some((text) => {
    const letters = text.replace(/[^\p{L}]/gu, "");
    return plain.length - letters.length <= MASKING && letters !== "" && isMadeOfBases(letters);
  });
}

/** One unit of up to six characters, again and again. */
function isRepeated(text: string): boolean {
  return [1, 2, 3, 4, 5, 6].some((size) => {
    const unit = text.slice(0, size);
    return unit.repeat(Math.ceil(text.length / size)).slice(0, text.length) === text;
  });
}

/** At most three runs along the alphabet, the figures or a row of keys, in either direction. */
function isRun(text: string): boolean {
  let rest = text;
  for (let runs = 0; runs < 3 && rest.length > 0; runs++) rest = rest.slice(longestRun(rest));
  return text.length > 0 && rest.length === 0;
}

function longestRun(text: string): number {
  const lines = KEYBOARD.flatMap((row) => [row + row, [...row + row].reverse().join("")]);
  let length = Math.min(text.length, 2);
  while (length < text.length && lines.some((line) => line.includes(text.slice(0, length + 1)))) length++;
  return length;
}

/** True for at most three of the common words in a row. */
function isMadeOfBases(letters: string, words = 3): boolean {
  if (letters === "") return true;
  return words > 0 && COMMON_BASES.some((base) => letters.startsWith(base) && isMadeOfBases(letters.slice(base.length), words - 1));
}

function isBuiltOnNames(password: string, context: PasswordContext): boolean {
  let rest = password.toLowerCase();
  for (const word of contextWords(context)) rest = rest.replaceAll(word, "");
  return rest !== password.toLowerCase() && [...rest].length < OWN_CHARACTERS;
}

/** Longest first, so that a whole name goes before its parts. */
function contextWords({ email, name, productName }: PasswordContext): readonly string[] {
  const [local = "", domain = ""] = email.split("@");
  const parts = [name, productName].flatMap((text) => [text, text.replace(/\s+/g, ""), ...text.split(/[^\p{L}\p{N}]+/u)]);
  const all = [email, local, domain, ...local.split(/[^\p{L}\p{N}]+/u), ...domain.split("."), ...parts, "oversight", "nhs", "icb"];
  const words = new Set(all.map((word) => word.trim().toLowerCase()).filter((word) => word.length >= 3));
  return [...words].sort((a, b) => b.length - a.length);
}
