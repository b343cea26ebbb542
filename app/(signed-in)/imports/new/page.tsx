import { withMessages, withMessageTitle } from "@/app/with-messages";
import { UploadView } from "@/components/imports/upload-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadUploadChoices } from "@/lib/imports/load-upload-choices";
import { parseUploadForm, type SearchParams } from "./search-params";

export const generateMetadata = withMessageTitle(async () => {
  await requireScope("import:stage");
  return { title: "Bring in a file" };
});

export default withMessages(async function UploadPage({ searchParams }: { searchParams: SearchParams }) {
  const { typed, problems } = parseUploadForm(await searchParams);
  const scope = await requireScope("import:stage");
  return <UploadView choices={await loadUploadChoices(scope)} typed={typed} problems={problems} />;
});
