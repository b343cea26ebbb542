import { generateKeyPairSync, sign } from "node:crypto";

/** One value of the distinguished encoding rules (X.690). */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const integer = (...bytes: readonly number[]): Buffer => der(0x02, Buffer.from(bytes));
const time = (text: string): Buffer => der(0x18, Buffer.from(text));

/** An object identifier of the few that a certificate needs, by its encoded bytes. */
const oid = (hexadecimal: string): Buffer => der(0x06, Buffer.from(hexadecimal, "hex"));
const ECDSA_SHA256 = sequence(oid("2a8648ce3d040302"));
const extension = (id: string, value: Uint8Array): Buffer => sequence(oid(id), der(0x04, value));
const pem = (bytes: Buffer): string => `-----BEGIN CERTIFICATE-----\n${(bytes.toString("base64").match(/.{1,64}/g) ?? []).join("\n")}\n-----END CERTIFICATE-----\n`;

/**
 * A key and a self-signed certificate for host names, for servers of tests on this machine. Made anew each time, so that
 * no key lies in the repository. Valid until 2099, or never where `expired`.
 */
export function makeCertificate(hosts: readonly string[], { expired = false }: { expired?: boolean } = {}): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = sequence(der(0x31, sequence(oid("550403"), der(0x0c, Buffer.from("Test server")))));
  const hostNames = sequence(...hosts.map((host) => der(0x82, Buffer.from(host))));
  const basicConstraints = sequence(der(0x01, Buffer.from([0xff])));
  const body = sequence(
    der(0xa0, integer(2)), integer(1, ...Buffer.from(String(hosts.length))), ECDSA_SHA256, name,
    sequence(time("20200101000000Z"), time(expired ? "20200201000000Z" : "20991231235959Z")), name,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(extension("551d11", hostNames), extension("551d13", basicConstraints))),
  );
  const signature = sign("sha256", body, privateKey);
  const cert = sequence(body, ECDSA_SHA256, der(0x03, Buffer.from([0]), signature));
  return { key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(), cert: pem(cert) };
}
