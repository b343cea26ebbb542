import { withMessages, withMessageTitle } from "@/app/with-messages";
import { ImportsView } from "@/components/imports/imports-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadImports } from "@/lib/imports/load-imports";
import { parseImports, type SearchParams } from "./search-params";

export const generateMetadata = withMessageTitle(async () => {
  await requireScope("import:read");
  return { title: "Imports" };
});

export default withMessages(async function ImportsPage({ searchParams }: { searchParams: SearchParams }) {
  const request = parseImports(await searchParams);
  const scope = await requireScope("import:read");
  return <ImportsView list={await loadImports(scope, request)} onlyOpen={request.onlyOpen} />;
});
