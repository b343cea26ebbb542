/**
 * The address attempts are counted by: the last entry of `x-forwarded-for`, which the nearest proxy (or the server itself)
 * wrote; earlier entries are whatever the client claimed.
 */
export function clientAddress(forwardedFor: string | string[] | null | undefined): string {
  const text = Array.isArray(forwardedFor) ? forwardedFor.join(",") : (forwardedFor ?? "");
  return text.split(",").at(-1)?.trim() || "direct";
}
