/** Why an address is not asked; carries words for the person who runs the product. */
export class FetchRefusal extends Error {}

/** Longest address that is asked. */
const MOST_CHARACTERS = 2000;

/** A name of the internet: at least two labels, the last without digits, so that no number can stand for an address. */
const NAME = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/**
 * An address as it may be asked: https, on port 443, by a name of the list, without a user or password. Its fragment is dropped.
 * @param hosts names in small letters; an entry that is no name (an IP address, say) admits nothing
 * @param base the address that a relative one is read against
 * @throws FetchRefusal that says what is wrong
 */
export function allowedAddress(address: string, hosts: readonly string[], base?: URL): URL {
  if (address.length > MOST_CHARACTERS) throw new FetchRefusal(`The address is longer than ${MOST_CHARACTERS} characters`);
  if (!URL.canParse(address, base)) throw new FetchRefusal("The address cannot be read");
  const url = new URL(address, base);
  if (url.protocol !== "https:") throw new FetchRefusal(`The address begins with ${url.protocol.slice(0, 20)}, not with https:`);
  if (url.username !== "" || url.password !== "") throw new FetchRefusal("The address holds a user name or password");
  if (url.port !== "") throw new FetchRefusal(`The address names port ${url.port}; files are fetched from port 443 only`);
  if (!NAME.test(url.hostname) || !hosts.includes(url.hostname)) throw new FetchRefusal(`${url.hostname.slice(0, 253)} is not on the list of hosts that this publication is fetched from`);
  url.hash = "";
  return url;
}
