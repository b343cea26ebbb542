/** At start: checks the configuration, so that a wrong one stops the server and not the first reader, and lets pages set their status. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { configuration } = await import("@/lib/platform/config");
  const { rememberResponses } = await import("@/lib/platform/http/response-status");
  configuration();
  rememberResponses();
}
