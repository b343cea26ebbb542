import { requireScope } from "@/lib/access/require-scope";
import { today } from "@/lib/platform/clock";
import { loadSaveChoices } from "@/lib/saved-views/load-save-choices";
import type { Favourite, SaveChoices } from "@/lib/saved-views/domain/saved-view";

/** What the forms that keep a page need. @param given the page's own parameters, as they came */
export async function loadKeep(path: string, given: Readonly<Record<string, string>>, favourite: Favourite): Promise<SaveChoices | null> {
  const query = new URLSearchParams(given).toString();
  return loadSaveChoices(await requireScope("figures:read", "view:keep"), { address: query === "" ? path : `${path}?${query}`, favourite, day: today() });
}
