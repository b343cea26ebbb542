import "server-only";

/** One JSON line on standard error; line breaks in values are escaped by JSON, so a value cannot forge a line. */
export function logError(event: string, error: unknown, detail: Record<string, string | number> = {}): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level: "error", event, message, ...detail })}\n`);
}
