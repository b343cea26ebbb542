import { addDays } from "@/lib/shared/month";
import type { FigurePublication } from "./figure-publication";
import { lagOfLatest } from "./further-publications";
import { COMPILED, OHID, REARRANGED, UNREVISED, usualLag } from "./publication-words";
import { readPublishedParts } from "./read-published-file";

const TRAFFORD = "fingertips/trafford-data-lab";
const BY_SEX = "Male and female stand apart; no figure is of both together. Three years overlap with the next. ";

/** A life expectancy in the columns of Trafford Data Lab. */
const fingertips = (id: string, title: string, file: string, day: FigurePublication["day"]): FigurePublication => ({
  id, title, publisher: OHID, publication: `Fingertips, public health profiles: ${title}`, page: "https://fingertips.phe.org.uk/", everyMonths: 12,
  note: `${COMPILED} from Fingertips, ${REARRANGED} by Trafford Data Lab: rounded to one decimal, England, unitary and metropolitan councils and London boroughs only. ${BY_SEX}${UNREVISED}`,
  day,
  gather: (inputs) => readPublishedParts(inputs, [`${TRAFFORD}/${file}`], ["england", "council"]),
});

/** Publications that give figures of parts of bodies alone, in the order of their files. */
export const PART_PUBLICATIONS: readonly FigurePublication[] = [
  fingertips("inequality-in-life-expectancy", "Inequality in life expectancy at birth", "inequality_life_expectancy.csv.gz", usualLag(540)),
  fingertips("life-expectancy", "Life expectancy at birth", "life_expectancy.csv.gz", {
    rule: "180 days after the period: the latest was out by the middle of 2026. Earlier ones may have come later.", on: (periodEnd) => addDays(periodEnd, 180), basis: "calendar",
  }),
  {
    id: "healthy-life-expectancy", title: "Healthy life expectancy at birth", publisher: "Office for National Statistics", publication: "Explore local statistics: Healthy life expectancy", page: "https://www.ons.gov.uk/explore-local-statistics/", everyMonths: 12,
    note: `${COMPILED} from the publisher's CSV: England, statistical regions, which are not regions of the NHS, and upper-tier councils. ${BY_SEX}${UNREVISED}`,
    day: lagOfLatest(415),
    gather: (inputs) => readPublishedParts(inputs, ["ons-explore-local/healthy-life-expectancy.csv.gz"], ["england", "statistical_region", "council"]),
  },
];
