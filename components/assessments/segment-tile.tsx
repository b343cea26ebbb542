import { Badge } from "@/components/ui/badge";
import { Tile } from "@/components/ui/tile";
import type { SegmentTile as Shown } from "@/lib/assessments/domain/segment-pages";

/** The segment of a board beside the head of its scorecard; never empty, because boards without one are told why. */
export function SegmentTile({ tile }: { tile: Shown }) {
  return (
    <Tile title="Segment" finding={<>{tile.finding}{tile.isIndicative && <> <Badge kind="estimated">Indicative</Badge></>}</>}>
      <p>{tile.text} <a href={tile.href}>{tile.isIndicative ? "How it was reached" : "How it will be reached"}</a></p>
    </Tile>
  );
}
