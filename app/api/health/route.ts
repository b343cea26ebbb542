import { isReady } from "@/lib/platform/health";

/** Answers 200 when the database answers, 503 otherwise; says nothing else. */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  return Response.json({ ready }, { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } });
}
