import type { Client } from "pg";
import { idOf, insertRows } from "./insert-json";

const REASON = "Invented for the demonstration: the board asks for steps of its own.";
const JUSTIFICATION = "Invented for the demonstration: more sessions from the spring, staffed within the plan.";

/** Proposals of different boards, each by an account that holds a role for the board and may not decide. */
const PROPOSALS = [
  { email: "analyst@example.test", areaKey: "icb-qf7", objective: "N4", metric: "E01", values: [70, 75, 80] },
  { email: "cluster@example.test", areaKey: "icb-qj2", objective: "N4", metric: "E01", values: [65, 70, 75] },
  { email: "cluster@example.test", areaKey: "icb-qjm", objective: "N5", metric: "E06", values: [65, 70, 75] },
] as const;

const DUE = ["2027-03-31", "2028-03-31", "2029-03-31"] as const;

/** Writes trajectories that wait for a decision, marked as illustrative; those of an account that does not exist are left out. */
export async function writeIllustrativeProposals(client: Client, ids: ReadonlyMap<string, number>): Promise<void> {
  const { rows: accounts } = await client.query<{ id: string; email: string; name: string }>("SELECT id, email, name FROM account WHERE email = ANY($1)", [PROPOSALS.map(({ email }) => email)]);
  await insertRows(client, "trajectory", {
    objective_code: "text", area_id: "int", metric_code: "text", version: "int", style: "text", comparator: "text", points: "jsonb", reason: "text", justification: "text", source: "text",
    is_illustrative: "boolean", proposed_by_id: "uuid", proposed_by: "text", proposed_at: "timestamptz",
  }, PROPOSALS.flatMap(({ email, areaKey, objective, metric, values }) => {
    const account = accounts.find((one) => one.email === email);
    return account === undefined ? [] : [{
      objective_code: objective, area_id: idOf(ids, areaKey), metric_code: metric, version: 1, style: "stepped_annual", comparator: "at_least", points: DUE.map((dueOn, place) => ({ dueOn, value: values[place] })),
      reason: REASON, justification: JUSTIFICATION, source: "Invented for the demonstration", is_illustrative: true, proposed_by_id: account.id, proposed_by: account.name, proposed_at: "2026-06-01T12:00:00Z",
    }];
  }));
}
