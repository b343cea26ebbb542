import type { ReactNode } from "react";
import type { Area } from "./area";
import { classNames } from "./class-names";
import { Heading, type HeadingLevel } from "./heading";

type TileProps = {
  /** The quiet line above, saying what the tile is about. */
  title: ReactNode;
  /** The finding, in large type. */
  finding?: ReactNode;
  area?: Area;
  level?: HeadingLevel;
  children?: ReactNode;
};

/** A bordered box. Boxes are rare: one for the segment, others in a grid of choices (`tiles`). */
export function Tile({ title, finding, area, level = 2, children }: TileProps) {
  return (
    <div className={classNames("tile", area && "area")} data-area={area}>
      <Heading level={level} className="title">{title}</Heading>
      {finding !== undefined && <p className="big">{finding}</p>}
      {children}
    </div>
  );
}
