import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Connector } from "./connectors/connector";
import { CONNECTORS } from "./connectors/registry";
import { hasStopped, nextExpectedOn } from "./domain/fetch-schedule";
import { FETCH_OUTCOME_TEXT, type FetchingFact, type FetchingRow, type FetchState } from "./domain/fetching";
import { findFetching } from "./queries";

export interface FetchingList {
  readonly rows: readonly FetchingRow[];
  /** Whether whoever asks may switch publications on and off. */
  readonly maySwitch: boolean;
}

/**
 * Every publication with how, when and with what outcome it is fetched.
 * @param day `YYYY-MM-DD`, today
 */
export async function loadFetching(scope: Scope<"import:approve">, day: string): Promise<FetchingList> {
  const facts = new Map((await findFetching(scope)).map((fact) => [fact.connector, fact]));
  return { rows: CONNECTORS.map((connector) => toRow(connector, facts.get(connector.id), day)), maySwitch: scope.reach.kind === "all" };
}

function toRow({ id, title, publisher, page, find, schedule }: Connector, fact: FetchingFact | undefined, day: string): FetchingRow {
  const isOn = fact?.enabled === true;
  const expected = (isOn ? fact.nextExpectedOn : null) ?? (schedule && nextExpectedOn(schedule, day));
  const steps = find.kind === "links" && find.pages.length > 0 ? "the publication's page and the pages of years below it" : "the publication's page";
  return {
    id, title, publisher, page, state: stateOf(find.kind === "links", fact),
    rule: find.kind === "none" ? find.reason : `The link on ${steps} to the latest file named like ${find.example}`,
    enabledBy: fact?.enabledBy ?? null, enabledAt: fact?.enabledAt ?? null, checkedAt: fact?.checkedAt ?? null,
    outcome: fact?.outcome ? FETCH_OUTCOME_TEXT[fact.outcome] : null, message: fact?.message ?? null,
    nextExpectedOn: expected, isOverdue: isOn && expected !== null && expected < day,
    nextTryAt: fact?.nextTryAt ?? null, failures: fact?.failures ?? 0,
  };
}

function stateOf(hasAddress: boolean, fact: FetchingFact | undefined): FetchState {
  if (!hasAddress) return "by-hand";
  if (!fact?.enabled) return "off";
  return hasStopped({ enabled: true, nextTryAt: fact.nextTryAt === null ? null : Date.parse(fact.nextTryAt) }) ? "stopped" : "on";
}
