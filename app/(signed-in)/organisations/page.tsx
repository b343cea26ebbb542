import { withMessages, withMessageTitle } from "@/app/with-messages";
import { BoardChooser } from "@/components/organisations/board-chooser";
import { requireScope } from "@/lib/access/require-scope";
import { loadChooser } from "@/lib/organisations/load-chooser";

export const generateMetadata = withMessageTitle(async () => {
  await requireScope("figures:read");
  return { title: "Integrated care boards" };
});

export default withMessages(async function OrganisationsPage() {
  const scope = await requireScope("figures:read");
  return <BoardChooser {...await loadChooser(scope)} />;
});
