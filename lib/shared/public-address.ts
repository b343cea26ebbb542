/**
 * Blocks of IPv4 that the internet does not route to a publisher: the IANA special-purpose registry (RFC 6890 and its
 * updates), and the address under which a cloud answers its own machines though it looks public.
 */
const NOT_PUBLIC_V4: readonly (readonly [block: string, bits: number, what: string])[] = [
  ["0.0.0.0", 8, "this network"],
  ["10.0.0.0", 8, "a private network"],
  ["100.64.0.0", 10, "a carrier's shared network"],
  ["127.0.0.0", 8, "this machine"],
  ["168.63.129.16", 32, "a cloud's own services"],
  ["169.254.0.0", 16, "the local link"],
  ["172.16.0.0", 12, "a private network"],
  ["192.0.0.0", 24, "kept for protocols"],
  ["192.0.2.0", 24, "kept for documentation"],
  ["192.31.196.0", 24, "kept for protocols"],
  ["192.52.193.0", 24, "kept for protocols"],
  ["192.88.99.0", 24, "a relay to IPv6"],
  ["192.168.0.0", 16, "a private network"],
  ["192.175.48.0", 24, "kept for protocols"],
  ["198.18.0.0", 15, "kept for tests of networks"],
  ["198.51.100.0", 24, "kept for documentation"],
  ["203.0.113.0", 24, "kept for documentation"],
  ["224.0.0.0", 4, "multicast"],
  ["240.0.0.0", 4, "reserved"],
];

/** Blocks of IPv6, each by its leading groups of 16 bits; what lies outside 2000::/3 and is in none of them is reserved. */
const NOT_PUBLIC_V6: readonly (readonly [groups: readonly number[], bits: number, what: string])[] = [
  [[0, 0, 0, 0, 0, 0xffff], 96, "an IPv4 address in the clothes of IPv6"],
  [[0, 0, 0, 0, 0, 0], 96, "this machine, or an IPv4 address in the clothes of IPv6"],
  [[0x64, 0xff9b], 32, "an IPv4 address behind a translator"],
  [[0x100], 8, "a place where packets are dropped"],
  [[0x2001, 0], 23, "kept for protocols"],
  [[0x2001, 0xdb8], 32, "kept for documentation"],
  [[0x2002], 16, "an IPv4 address behind a relay"],
  [[0x3fff, 0], 20, "kept for documentation"],
  [[0xfc00], 7, "a private network"],
  [[0xfe80], 10, "the local link"],
  [[0xfec0], 10, "a private network"],
  [[0xff00], 8, "multicast"],
];

/**
 * Why an address is none that a publisher of the internet can have; null for a public one.
 *
 * Strict on purpose: IPv4 counts as four plain decimal numbers only (no `0x7f000001`, `2130706433`, `0177.0.0.1`), IPv6 has
 * no zone, and one that carries an IPv4 address (mapped, compatible, NAT64, 6to4, Teredo) is refused whatever it carries.
 * Sources: IANA IPv4 and IPv6 Special-Purpose Address Registries; global unicast is 2000::/3 (RFC 4291).
 * @param address as a resolver gives it, without brackets
 */
export function whyNotPublic(address: string): string | null {
  const v4 = parseV4(address);
  if (v4 !== null) return NOT_PUBLIC_V4.find(([block, bits]) => sameBlock(v4, parseV4(block) ?? 0, bits))?.[2] ?? null;
  const v6 = parseV6(address);
  if (v6 === null) return "no address";
  const special = NOT_PUBLIC_V6.find(([groups, bits]) => inBlock(v6, groups, bits));
  if (special) return special[2];
  return (v6[0] ?? 0) >> 13 === 1 ? null : "reserved";
}

/** Whether a publisher of the internet can have the address; see `whyNotPublic`. */
export const isPublicAddress = (address: string): boolean => whyNotPublic(address) === null;

/** An IPv4 address as a number; null for any other way of writing. */
function parseV4(text: string): number | null {
  if (!/^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/.test(text)) return null;
  const parts = text.split(".").map(Number);
  return parts.every((part) => part <= 255) ? parts.reduce((sum, part) => sum * 256 + part, 0) : null;
}

/** The eight groups of an IPv6 address; null for anything else, zones and brackets among it. */
function parseV6(text: string): readonly number[] | null {
  if (text.length > 45 || !/^[0-9a-f:.]+$/i.test(text)) return null;
  const halves = text.split("::");
  if (halves.length > 2) return null;
  const head = parseGroups(halves[0] ?? "", halves.length === 1);
  const tail = halves.length === 2 ? parseGroups(halves[1] ?? "", true) : [];
  if (head === null || tail === null) return null;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  return [...head, ...Array.from({ length: missing }, () => 0), ...tail];
}

/** Groups between colons; the last may be an IPv4 address, which makes two. */
function parseGroups(text: string, isEnd: boolean): readonly number[] | null {
  if (text === "") return [];
  const parts = text.split(":");
  const groups: number[] = [];
  for (const [index, part] of parts.entries()) {
    const v4 = isEnd && index === parts.length - 1 ? parseV4(part) : null;
    if (v4 !== null) groups.push(Math.floor(v4 / 65536), v4 % 65536);
    else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16));
    else return null;
  }
  return groups;
}

const sameBlock = (a: number, b: number, bits: number): boolean => Math.floor(a / 2 ** (32 - bits)) === Math.floor(b / 2 ** (32 - bits));

/** Whether the first `bits` of an address are those of a block. */
function inBlock(address: readonly number[], block: readonly number[], bits: number): boolean {
  for (let group = 0; group * 16 < bits; group += 1) {
    const unused = Math.max(0, 16 - (bits - group * 16));
    if ((address[group] ?? 0) >> unused !== (block[group] ?? 0) >> unused) return false;
  }
  return true;
}
