import { mayTake, type ImportState } from "./import-state";

/** What a reader may do to an import as it stands. */
export interface ImportRights {
  readonly approve: boolean;
  readonly reject: boolean;
  readonly cancel: boolean;
  readonly retry: boolean;
  readonly withdraw: boolean;
  /** Why an import that waits for approval cannot be approved by this reader; null where it can, or does not wait. */
  readonly whyNotApprove: "own" | "not_permitted" | null;
}

interface Reader {
  /** Whether the reader's roles let them bring in such files, and decide on them, within reach. */
  readonly mayStage: boolean;
  readonly mayApprove: boolean;
  readonly isOwn: boolean;
}

/** What a reader is offered; the commands check again. */
export function importRights({ state, withdrawnOn }: { readonly state: ImportState; readonly withdrawnOn: string | null }, { mayStage, mayApprove, isOwn }: Reader): ImportRights {
  const waits = mayTake("approve", state);
  return {
    approve: waits && mayApprove && !isOwn,
    reject: mayApprove && mayTake("reject", state),
    cancel: mayStage && mayTake("cancel", state),
    retry: mayStage && mayTake("retry", state),
    withdraw: mayApprove && state === "published" && withdrawnOn === null,
    whyNotApprove: !waits ? null : !mayApprove ? "not_permitted" : isOwn ? "own" : null,
  };
}
