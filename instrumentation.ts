/** Checks the configuration at start, so that a wrong one stops the server and not the first reader. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { configuration } = await import("@/lib/platform/config");
  configuration();
}
