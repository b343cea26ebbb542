import { withMessages, withMessageTitle } from "@/app/with-messages";
import { TemplatesView } from "@/components/imports/templates-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadTemplates } from "@/lib/observations/load-templates";
import { today } from "@/lib/platform/clock";

export const generateMetadata = withMessageTitle(async () => {
  await requireScope("figures:read");
  return { title: "Templates of returns" };
});

export default withMessages(async function TemplatesPage() {
  const scope = await requireScope("figures:read");
  return <TemplatesView {...await loadTemplates(scope, today())} />;
});
