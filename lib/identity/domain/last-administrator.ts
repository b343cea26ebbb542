import { problem, type Problem } from "@/lib/shared/problem";

/**
 * Refuses to take administration away from the last account that can administer; null when another remains.
 * @param ableIds accounts that hold the role, are not disabled and have set a password: one that was only invited cannot help anybody yet
 */
export function lastAdministratorProblem(ableIds: readonly string[], accountId: string): Problem | null {
  const remaining = ableIds.filter((id) => id !== accountId);
  if (!ableIds.includes(accountId) || remaining.length > 0) return null;
  return problem("last_administrator", "This is the last administrator who can sign in. Make another administrator first.");
}
