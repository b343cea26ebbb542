import { clusterQuery, type ClusterQuery } from "@/lib/scorecards/schemas";

/** The address of boards side by side, parsed; null when a parameter is wrong, too many boards are asked for, or the day is still to come. */
export function parseCluster(raw: Record<string, string | string[] | undefined>, today: string): { query: ClusterQuery; given: Record<string, string> } | null {
  const parsed = clusterQuery.safeParse(raw);
  if (!parsed.success || (parsed.data.asOf ?? "") > today) return null;
  const { boards, set, asOf } = parsed.data;
  return { query: parsed.data, given: { ...(boards && boards.length > 0 && { boards: boards.join(",") }), ...(set && { set }), ...(asOf && { asOf }) } };
}
