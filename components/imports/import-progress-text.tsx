import { isWorking, type ImportProgress } from "@/lib/imports/domain/import-state";
import { progressText, rowsText } from "@/lib/imports/domain/progress-text";

/** How far the worker is. The state is announced when it changes, the last one too; the rows count on beside it in silence. */
export function ImportProgressText({ progress }: { progress: ImportProgress }) {
  const rows = rowsText(progress);
  return (
    <p className={isWorking(progress.state) ? "progress" : "vh"}>
      <span role="status" aria-live="polite">{progressText(progress)}</span>
      {rows !== null && <span> {rows}</span>}
    </p>
  );
}
