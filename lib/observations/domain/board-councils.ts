import { areasOn, type Area, type AreaVersion, type Organisations, type Overlap } from "@/lib/organisations/domain/organisation";

export interface CouncilOfBoard {
  readonly area: Area;
  readonly version: AreaVersion;
}

const isInForce = ({ validFrom, validTo }: Overlap, day: string): boolean => validFrom <= day && (validTo === null || day <= validTo);

/**
 * Councils that report through a board on a day, by name: those of whose people the board holds more than any other board
 * does, so that each council reports through one board alone.
 */
export function boardCouncils(organisations: Organisations, boardAreaId: number, day: string): readonly CouncilOfBoard[] {
  const inForce = organisations.overlaps.filter((overlap) => isInForce(overlap, day));
  return areasOn(organisations, "council", day).filter(({ area }) => {
    const [first, ...others] = inForce.filter(({ councilAreaId }) => councilAreaId === area.id);
    if (first === undefined) return false;
    return others.reduce((most, one) => (one.shareOfCouncil > most.shareOfCouncil ? one : most), first).icbAreaId === boardAreaId;
  });
}
