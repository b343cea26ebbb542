import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Connector } from "./connectors/connector";
import { findConnector } from "./connectors/registry";
import { isDue } from "./domain/fetch-schedule";
import type { LastFile } from "./domain/fetching";
import { findFetching } from "./queries";

export interface DueFetch {
  readonly connector: Connector;
  readonly last: LastFile;
}

/** Publications that are switched on and due, the one that waits longest first. */
export async function loadDueFetches(scope: Scope<"import:stage">, now: Date): Promise<readonly DueFetch[]> {
  const facts = (await findFetching(scope)).filter(({ enabled, nextTryAt }) => isDue({ enabled, nextTryAt: nextTryAt === null ? null : Date.parse(nextTryAt) }, now.getTime()));
  return facts
    .sort((a, b) => (a.nextTryAt ?? "").localeCompare(b.nextTryAt ?? ""))
    .flatMap(({ connector: id, address, etag, lastModified, sha256 }) => {
      const connector = findConnector(id);
      return connector ? [{ connector, last: { address, etag, lastModified, sha256 } }] : [];
    });
}
