import { Section } from "@/components/layout/section";
import type { SaveChoices } from "@/lib/saved-views/domain/saved-view";
import { FavouriteButton } from "./favourite-button";
import { SaveView } from "./save-view";

type KeepPageProps = {
  /** Null where the page is not for keeping. */
  keep: SaveChoices | null;
  /** What the page's subject, which may be a favourite, is called. */
  subject: string;
  /** What the page is called at first. */
  name: string;
};

/** Near the end of a page: its subject as a favourite, and the page as it stands under a name. */
export function KeepPage({ keep, subject, name }: KeepPageProps) {
  if (keep === null) return null;
  return (
    <Section id="keep-page" title="Keep this page" light>
      <FavouriteButton choices={keep} name={subject} />
      <SaveView choices={keep} name={name} />
    </Section>
  );
}
