import { withMessages, withMessageTitle } from "@/app/with-messages";
import { AuditTrailView } from "@/components/admin/audit-trail-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadAuditTrail } from "@/lib/audit-trail/load-audit-trail";
import { parseAuditTrail, type SearchParams } from "./search-params";

export const generateMetadata = withMessageTitle(async () => {
  await requireScope("audit:read");
  return { title: "Audit trail" };
});

export default withMessages(async function AuditTrailPage({ searchParams }: { searchParams: SearchParams }) {
  const { request, page } = parseAuditTrail(await searchParams);
  const scope = await requireScope("audit:read");
  const trail = await loadAuditTrail(scope, request, page);
  return <AuditTrailView {...trail} />;
});
