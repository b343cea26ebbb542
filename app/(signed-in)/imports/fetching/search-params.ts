import { fetchingNotice } from "@/lib/observations/schemas";

const NOTICES = { on: "Fetching of the publication is on", off: "Fetching of the publication is off" } as const;

export type FetchingAddress = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What the last action did, in words; null for none. */
export async function parseFetching({ searchParams }: FetchingAddress): Promise<{ readonly notice: string | null }> {
  const done = fetchingNotice.parse((await searchParams).done);
  return { notice: done && NOTICES[done] };
}
