import { notFound } from "next/navigation";
import { cache } from "react";
import { withMessages, withMessageTitle } from "@/app/with-messages";
import { ImportView } from "@/components/imports/import-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadImportPage } from "@/lib/imports/load-import-page";
import * as actions from "./actions";
import { parseImport, type ImportAddress } from "./search-params";
import { WatchImport } from "./watch-import";

const load = cache(async (importId: number) => loadImportPage(await requireScope("import:read"), importId));

async function find(address: ImportAddress) {
  await requireScope("import:read");
  const request = await parseImport(address);
  const page = request && (await load(request.importId));
  return request && page ? { page, request } : notFound();
}

export const generateMetadata = withMessageTitle(async (address: ImportAddress) => {
  const { request } = await find(address);
  return { title: `Import ${request.importId}` };
});

export default withMessages(async function ImportRoute(address: ImportAddress) {
  const { page, request } = await find(address);
  const { id, state, version, progressStep, progressRows } = page.record;
  return (
    <ImportView
      page={page}
      changesPage={request.page}
      notice={request.notice}
      refusal={request.refusal}
      progress={<WatchImport importId={id} progress={{ state, version, step: progressStep, rows: progressRows }} />}
      actions={{
        approve: actions.approveImportAction,
        reject: actions.rejectImportAction,
        cancel: actions.cancelImportAction,
        retry: actions.retryImportAction,
        withdraw: actions.withdrawReleaseAction,
        mapCode: actions.mapCodeAction,
      }}
    />
  );
});
