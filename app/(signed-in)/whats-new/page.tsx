import { withMessages, withMessageTitle } from "@/app/with-messages";
import { WhatsNewView } from "@/components/explore/whats-new-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadWhatsNew } from "@/lib/explore/load-whats-new";
import { today } from "@/lib/platform/clock";

export const generateMetadata = withMessageTitle(async () => {
  await requireScope("figures:read");
  return { title: "What’s new" };
});

export default withMessages(async function WhatsNewPage() {
  const scope = await requireScope("figures:read");
  return <WhatsNewView news={await loadWhatsNew(scope, today())} />;
});
