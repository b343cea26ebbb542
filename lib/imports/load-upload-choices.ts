import "server-only";
import type { Scope } from "@/lib/access/scope";
import { SOURCES } from "@/lib/observations/sources/registry";
import type { UploadChoices } from "./domain/upload-choices";
import { loadBoards } from "./load-boards";

/** What the reader may bring in: kinds of file, and boards. */
export async function loadUploadChoices(scope: Scope<"import:stage">): Promise<UploadChoices> {
  const mayPublish = scope.reach.kind === "all";
  const kinds = (isReturn: boolean) => SOURCES.filter(({ filledInBy }) => (filledInBy === "board") === isReturn).map(({ id, title }) => ({ id, title })).toSorted((a, b) => a.title.localeCompare(b.title, "en-GB"));
  return { publications: mayPublish ? kinds(false) : [], returns: kinds(true), boards: await loadBoards(scope), mayPublish };
}
