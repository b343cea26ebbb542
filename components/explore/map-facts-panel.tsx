import { Badge } from "@/components/ui/badge";
import { DefinitionList } from "@/components/ui/definition-list";
import type { MapFacts } from "@/lib/explore/domain/map-texts";

type MapFactsPanelProps = {
  facts: MapFacts | null;
  href: string;
  isOwn: boolean;
  /** "% of waiting list" */
  unit: string;
};

/** What is known of the area under the pointer, the focus or the finger. */
export function MapFactsPanel({ facts, href, isOwn, unit }: MapFactsPanelProps) {
  return (
    <div className="map-facts" aria-live="polite" aria-atomic="true">
      {facts === null ? <p className="quiet">Point at an area, tap it or move with the arrow keys: its figures stand here.</p> : (
        <>
          <p className="name"><a href={href}>{facts.name}</a>{isOwn && <> <Badge kind="plain">yours</Badge></>}</p>
          <DefinitionList items={[
            { name: `${facts.period}, ${unit}`, value: facts.value },
            ...(facts.interval === null ? [] : [{ name: "95% interval", value: facts.interval }]),
            ...(facts.england === null ? [] : [{ name: "Beside England", value: facts.england }]),
            ...(facts.status === null ? [] : [{ name: "Status", value: facts.status }]),
            ...(facts.basis === null ? [] : [{ name: "Basis", value: facts.basis }]),
          ]} />
        </>
      )}
    </div>
  );
}
