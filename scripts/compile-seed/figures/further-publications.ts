import { addDays } from "@/lib/shared/month";
import type { FigurePublication } from "./figure-publication";
import { gatherCardiovascularDeaths } from "./gather-cardiovascular-deaths";
import { gatherCriteriaToReside } from "./gather-criteria-to-reside";
import { gatherDiagnostics } from "./gather-diagnostics";
import { gatherHealthIndex } from "./gather-health-index";
import { gatherAppointments, gatherCommunityWaits, gatherRegisters } from "./gather-public-metrics";
import { gatherRecordedSmokers } from "./gather-recorded-smokers";
import { COMPILED, NHS, OHID, REARRANGED, STATISTICS, UNREVISED, thursday, usualLag } from "./publication-words";
import { readPublishedFiles } from "./read-published-file";

const ONS = "Office for National Statistics";
const DIGITAL = "https://digital.nhs.uk/data-and-information/publications/statistical/";
const FINGERTIPS = "https://fingertips.phe.org.uk/";
const SPREAD = "by a public explorer of population health";
const EXPLORE = "https://www.ons.gov.uk/explore-local-statistics/";

/** @param days from the end of the latest period to the day of its source, which the publisher gives in the notes beside the file */
export const lagOfLatest = (days: number): FigurePublication["day"] => ({
  rule: `${days} days after the period, the lag of the latest: the publisher gives the day of its source.`, on: (periodEnd) => addDays(periodEnd, days), basis: "calendar",
});

/** An indicator of Explore local statistics. */
const explore = (id: string, title: string, file: string, lag: number, more: string): FigurePublication => ({
  id, title, publisher: `${OHID}; ${ONS}`, publication: `Explore local statistics: ${title}`, page: EXPLORE, everyMonths: 12,
  note: `${COMPILED} from the publisher's CSV: England, statistical regions, which are not regions of the NHS, and upper-tier councils, without numbers of people. ${more}${UNREVISED}`,
  day: lagOfLatest(lag),
  gather: (inputs) => readPublishedFiles(inputs, [`ons-explore-local/${file}.csv.gz`], ["england", "statistical_region", "council"]),
});

/** Publications beyond the first ten, in the order of their files. */
export const FURTHER_PUBLICATIONS: readonly FigurePublication[] = [
  {
    id: "gp-appointments", title: "Appointments in general practice", publication: "Appointments in General Practice, April 2025; registered patients from the Quality and Outcomes Framework, 2024-25", publisher: NHS,
    page: `${DIGITAL}appointments-in-general-practice`, everyMonths: 12,
    note: `${COMPILED} from NHS England's appointments of the financial year ${REARRANGED} ${SPREAD}, per 1,000 patients registered with the practices of the Quality and Outcomes Framework of the same year. A year's appointments are about twelve times a month's. The two publications do not cover exactly the same practices. ${UNREVISED}`,
    day: { rule: "28 days after April 2025, the month whose release holds the year.", on: () => addDays("2025-04-30", 28), basis: "calendar" },
    gather: gatherAppointments,
  },
  explore("early-cancer", "Cancer diagnosis at stage 1 and 2", "cancer-diagnosis-at-stage-1-and-2", 1039, "Not adjusted for case mix. "),
  {
    id: "criteria-to-reside", title: "Patients who no longer meet the criteria to reside", publication: "Acute discharge situation report", publisher: NHS, page: `${STATISTICS}discharge-delays/acute-discharge-situation-report/`, everyMonths: 1,
    note: `${COMPILED} from NHS England's daily numbers by board ${REARRANGED}, as averages of the days of a month with a return; a day with 0 is one without. England is not in that data set, nor one board from September 2023 on. ${UNREVISED}`,
    day: usualLag(28),
    gather: gatherCriteriaToReside,
  },
  {
    id: "diagnostics", title: "Diagnostics waiting times", publication: "Diagnostics waiting times and activity (DM01), by provider", publisher: NHS, page: `${STATISTICS}diagnostics-waiting-times-and-activity/`, everyMonths: 1,
    note: `${COMPILED} from NHS England's monthly figures by provider ${REARRANGED}: NHS trusts, all 15 tests added up. Providers that are no NHS trusts, boards and England are not in that data set. ${UNREVISED}`,
    day: thursday(2),
    gather: gatherDiagnostics,
  },
  explore("preventable-cardiovascular-deaths", "Preventable cardiovascular mortality", "preventable-cardiovascular-mortality-england", 308, ""),
  {
    id: "cardiovascular-deaths", title: "Under 75 mortality rate from cardiovascular disease", publication: "Fingertips, public health profiles: Under 75 mortality rate from cardiovascular disease", publisher: OHID, page: FINGERTIPS, everyMonths: 12,
    note: `${COMPILED} from Fingertips, ${REARRANGED} that was typed off: England and upper-tier councils, rounded to one decimal, with deaths and without the population. The year is provisional.`,
    day: usualLag(180, " A provisional year comes out before a final one; the day is not known."),
    gather: gatherCardiovascularDeaths,
  },
  {
    id: "talking-therapies", title: "NHS Talking Therapies", publication: "NHS Talking Therapies, for anxiety and depression, annual reports", publisher: NHS, page: `${DIGITAL}nhs-talking-therapies-for-anxiety-and-depression-annual-reports`, everyMonths: 12,
    note: `${COMPILED} from NHS England's annual reports ${REARRANGED}: reliable recovery of England and boards. Counts of boards are rounded to 5. ${UNREVISED}`,
    day: { rule: "300 days after the year, about when the annual report comes out; the day is not known.", on: (periodEnd) => addDays(periodEnd, 300), basis: "calendar" },
    gather: (inputs) => readPublishedFiles(inputs, ["derived/talking-therapies-annual-icb-2022-23-2024-25.csv.gz"], ["england", "icb"]),
  },
  {
    id: "quality-and-outcomes-framework", title: "Quality and Outcomes Framework", publication: "Quality and Outcomes Framework, 2024-25", publisher: NHS, page: `${DIGITAL}quality-and-outcomes-framework-achievement-prevalence-and-exceptions-data`, everyMonths: 12,
    note: `${COMPILED} from NHS England's registers of practices ${REARRANGED} ${SPREAD}: patients recorded with hypertension, diabetes, coronary heart disease and obesity, of England and boards, which add up to it.`,
    day: { rule: "151 days after the year, as about the year before; the day is not known.", on: (periodEnd) => addDays(periodEnd, 151), basis: "calendar" },
    gather: gatherRegisters,
  },
  {
    id: "community-waits", title: "Community health services waiting times", publication: "Community health services waiting times, March 2025", publisher: NHS, page: `${STATISTICS}community-health-services-waiting-lists/`, everyMonths: 1,
    note: `${COMPILED} from NHS England's waits ${REARRANGED} ${SPREAD}: patients of England and boards whose wait is known. One board sent no figures, and two sent few. England holds more than the boards. ${UNREVISED}`,
    day: usualLag(42),
    gather: gatherCommunityWaits,
  },
  explore("adult-obesity", "Adult obesity prevalence", "adult-obesity-prevalence", 172, ""),
  {
    id: "recorded-smokers", title: "Smokers recorded by practices", publication: "Fingertips, public health profiles: Smoking prevalence in adults (15+), current smokers (QOF)", publisher: OHID, page: FINGERTIPS, everyMonths: 12,
    note: `${COMPILED} from an export of Fingertips: England, and boards in 2021/22 and 2022/23. Rows of practices that somebody else added to that file are not read. ${UNREVISED}`,
    day: usualLag(360),
    gather: gatherRecordedSmokers,
  },
  {
    id: "health-index", title: "Health Index", publication: "Health Index scores, integrated care systems, England: 2015 to 2021", publisher: ONS,
    page: "https://www.ons.gov.uk/peoplepopulationandcommunity/healthandsocialcare/healthandwellbeing/", everyMonths: 12,
    note: `${COMPILED} from the Health Index by integrated care system ${REARRANGED}: all domains together and each of the three. England is not in that data set. All years came out together.`,
    day: { rule: "June 2023, when the index up to 2021 came out; the day is not known.", on: () => "2023-06-30", basis: "calendar" },
    gather: gatherHealthIndex,
  },
];
