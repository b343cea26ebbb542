import { BlockList, isIP } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPublicAddress, whyNotPublic } from "./public-address";

describe("public addresses", () => {
  it.each([
    "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "93.184.216.34", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0",
    "168.63.129.15", "168.63.129.17", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "191.255.255.255", "192.0.1.0", "192.0.3.0",
    "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "198.51.99.255", "198.51.101.0", "203.0.112.255", "203.0.114.0", "223.255.255.255",
    "2000::", "2001:200::1", "2001:4860:4860::8888", "2001:db7:ffff::1", "2001:db9::1", "2003::1", "2606:2800:220:1:248:1893:25c8:1946", "2A00:1450::1", "3ffe:ffff::1", "3fff:1000::1",
  ])("holds %s", (address) => expect(whyNotPublic(address)).toBeNull());
});

describe("addresses that lead inwards or nowhere", () => {
  it.each([
    ["0.0.0.0", "this network"], ["0.255.255.255", "this network"], ["10.0.0.1", "a private network"], ["10.255.255.255", "a private network"],
    ["100.64.0.0", "a carrier's shared network"], ["100.100.100.200", "a carrier's shared network"], ["100.127.255.255", "a carrier's shared network"],
    ["127.0.0.1", "this machine"], ["127.255.255.254", "this machine"], ["168.63.129.16", "a cloud's own services"],
    ["169.254.169.254", "the local link"], ["169.254.0.1", "the local link"], ["172.16.0.1", "a private network"], ["172.31.255.255", "a private network"],
    ["192.0.0.192", "kept for protocols"], ["192.0.2.1", "kept for documentation"], ["192.88.99.1", "a relay to IPv6"], ["192.168.1.1", "a private network"],
    ["198.18.0.1", "kept for tests of networks"], ["198.19.255.255", "kept for tests of networks"], ["198.51.100.7", "kept for documentation"],
    ["203.0.113.9", "kept for documentation"], ["224.0.0.1", "multicast"], ["239.255.255.255", "multicast"], ["240.0.0.1", "reserved"], ["255.255.255.255", "reserved"],
    ["::", "this machine, or an IPv4 address in the clothes of IPv6"], ["::1", "this machine, or an IPv4 address in the clothes of IPv6"],
    ["::127.0.0.1", "this machine, or an IPv4 address in the clothes of IPv6"], ["0:0:0:0:0:0:0:1", "this machine, or an IPv4 address in the clothes of IPv6"],
    ["::ffff:127.0.0.1", "an IPv4 address in the clothes of IPv6"], ["::ffff:7f00:1", "an IPv4 address in the clothes of IPv6"],
    ["0:0:0:0:0:ffff:169.254.169.254", "an IPv4 address in the clothes of IPv6"], ["::FFFF:8.8.8.8", "an IPv4 address in the clothes of IPv6"],
    ["64:ff9b::7f00:1", "an IPv4 address behind a translator"], ["64:ff9b::169.254.169.254", "an IPv4 address behind a translator"], ["64:ff9b:1::1", "an IPv4 address behind a translator"],
    ["100::1", "a place where packets are dropped"], ["2001::1", "kept for protocols"], ["2001:0:4136:e378:8000:63bf:3fff:fdd2", "kept for protocols"], ["2001:1ff::1", "kept for protocols"],
    ["2001:db8::1", "kept for documentation"], ["2002:7f00:1::", "an IPv4 address behind a relay"], ["2002:a9fe:a9fe::1", "an IPv4 address behind a relay"], ["3fff::1", "kept for documentation"],
    ["fc00::1", "a private network"], ["fd00:ec2::254", "a private network"], ["fdff:ffff::1", "a private network"], ["fe80::1", "the local link"], ["febf::1", "the local link"],
    ["fec0::1", "a private network"], ["ff02::1", "multicast"], ["ff0e::1", "multicast"], ["4000::1", "reserved"], ["5f00::1", "reserved"], ["e000::1", "reserved"], ["200::1", "reserved"],
  ])("%s is %s", (address, why) => expect(whyNotPublic(address)).toBe(why));

  it.each([
    "", " ", "localhost", "example.org", "0x7f000001", "2130706433", "0177.0.0.1", "127.1", "127.0.1", "1.1.1.1.", "01.1.1.1", "1.1.1.256", "1.1.1.1 ", "1.1.1.1\n", "１.1.1.1", "+1.1.1.1",
    "[2606:2800:220:1::1]", "fe80::1%eth0", "2606::1%lo", "2606:2800", "2606::1::2", ":::", "2606:2800:220:1:248:1893:25c8:1946:1", "2606:2800:220:1:248:1893:25c8::1946:1", "2606:28000::1",
    "2606:2800:1.2.3.4:1::", "2606::1.2.3", "1.2.3.4::", "1.2.3.4:2606::1", ":2606::1", "2606::1:", "2606:g::1",
  ])("%j is no address", (address) => expect(whyNotPublic(address)).toBe("no address"));
});

const V4 = ["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
  "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"];
/** Everything but 2000::/3, and what is taken out of it. */
const V6 = ["::/3", "4000::/2", "8000::/1", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

/** Node's list of one family: it would compare the other as mapped addresses. */
function listOf(blocks: readonly string[], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const block of blocks) list.addSubnet(block.split("/")[0] ?? "", Number(block.split("/")[1]), family);
  return list;
}

describe("compared with Node's own lists", () => {
  const v4 = listOf(V4, "ipv4");
  const v6 = listOf(V6, "ipv6");
  const group = fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 1, 0x2000, 0x2001, 0x2002, 0x3fff, 0xdb8, 0xffff, 0x64, 0xff9b, 0xfe80, 0xfc00, 0x1ff, 0x200)).map((n) => n.toString(16));

  it("judges any IPv4 address alike", () => {
    fc.assert(fc.property(fc.ipV4(), (address) => isPublicAddress(address) === !v4.check(address, "ipv4")), { numRuns: 5000 });
  });

  it("judges any IPv6 address alike, however it is shortened", () => {
    const full = fc.array(group, { minLength: 8, maxLength: 8 }).map((groups) => groups.join(":"));
    fc.assert(fc.property(fc.oneof(full, fc.ipV6()), (address) => isPublicAddress(address) === !v6.check(address, "ipv6")), { numRuns: 5000 });
  });

  it("takes nothing for an address that Node takes for none", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-fx:.%]{1,45}$/)), (text) => isIP(text) !== 0 || !isPublicAddress(text)), { numRuns: 5000 });
  });
});
