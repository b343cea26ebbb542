import { Button } from "@/components/ui/button";
import type { SaveChoices } from "@/lib/saved-views/domain/saved-view";

/** Adds the page's subject to the reader's favourites or takes it away. Posts by itself and comes back. */
export function FavouriteButton({ choices: { favourite, address }, name }: { choices: SaveChoices; /** What the subject is called. */ name: string }) {
  if (favourite === null) return null;
  const { kind, code, isKept } = favourite;
  return (
    <form method="post" action="/views/favourite">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="keep" value={isKept ? "no" : "yes"} />
      <input type="hidden" name="back" value={address} />
      <Button kind="secondary" small>{isKept ? "Remove from favourites" : "Add to favourites"}<span className="vh">: {name}</span></Button>
    </form>
  );
}
