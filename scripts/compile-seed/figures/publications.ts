import type { FigurePublication } from "./figure-publication";
import { FURTHER_PUBLICATIONS } from "./further-publications";
import { gatherAe } from "./gather-ae";
import { gatherDischargeReadyDate } from "./gather-discharge-ready-date";
import type { Inputs } from "./inputs";
import { COMPILED, NHS, OHID, REARRANGED, STATISTICS, UNREVISED, thursday, usualLag } from "./publication-words";
import { readPublishedFiles } from "./read-published-file";

const TRAFFORD = "fingertips/trafford-data-lab";

/** A Fingertips indicator in the columns of Trafford Data Lab. */
const fingertips = (id: string, title: string, file: string, lag: number, everyMonths: number, more: string): FigurePublication => ({
  id: `fingertips-${id}`, title, publisher: OHID, publication: `Fingertips, public health profiles: ${title}`, page: "https://fingertips.phe.org.uk/", everyMonths,
  note: `${COMPILED} from Fingertips, ${REARRANGED} by Trafford Data Lab: rounded to one decimal, without numbers of people, unitary and metropolitan councils and London boroughs only. ${more}${UNREVISED}`,
  day: usualLag(lag),
  gather: (inputs) => readPublishedFiles(inputs, [`${TRAFFORD}/${file}`], ["england", "council"]),
});

const cancerWorkbooks = (inputs: Inputs): readonly string[] => inputs.names("cancer").filter((name) => name.includes("COMMISSIONER"));

/** Every publication compiled into figures, in the order of the files. */
export const FIGURE_PUBLICATIONS: readonly FigurePublication[] = [
  {
    id: "ae", title: "A&E attendances and emergency admissions", publication: "A&E attendances and emergency admissions, by integrated care board", publisher: NHS,
    page: `${STATISTICS}ae-waiting-times-and-activity/`, everyMonths: 1,
    note: `${COMPILED} from NHS England's workbook of June 2025 (England and boards) and, for other months, from NHS England's figures by board ${REARRANGED}, each month held against the publisher's file by provider. England is its own row, never the sum of boards. ${UNREVISED}`,
    day: thursday(1),
    gather: gatherAe,
  },
  {
    id: "cancer", title: "Cancer waiting times", publication: "Cancer waiting times, commissioner workbooks, final", publisher: NHS, page: `${STATISTICS}cancer-waiting-times/`, everyMonths: 1,
    note: `${COMPILED} from NHS England's final commissioner workbooks: England and boards, all cancers, routes and treatments. England is its own row and holds patients of no known board. The day is that of the first, provisional edition.`,
    day: thursday(2),
    gather: (inputs) => readPublishedFiles(inputs, cancerWorkbooks(inputs), ["england", "icb"]),
  },
  {
    id: "discharge-ready-date", title: "Discharge Ready Date", publication: "Discharge Ready Date, revised monthly data, 2024-25", publisher: NHS, page: `${STATISTICS}discharge-delays/discharge-ready-date/`, everyMonths: 12,
    note: `${COMPILED} from NHS England's Discharge Ready Date figures ${REARRANGED}: the months of the year added up. Days of delay are over all patients, those without delay counted as 0. Boards are those of the trust, councils those of the patient.`,
    day: { ...thursday(2), rule: `${thursday(2).rule} The year was published again, revised; that day is not known.` },
    gather: gatherDischargeReadyDate,
  },
  {
    id: "two-hour-response", title: "Two-hour urgent community response", publication: "Two-hour urgent community response performance metrics", publisher: NHS, page: `${STATISTICS}2-hour-urgent-community-response/`, everyMonths: 1,
    note: `${COMPILED} from NHS England's performance metrics ${REARRANGED}: boards, percentages with two decimals; neither responses nor referrals in scope are published. ${UNREVISED}`,
    day: usualLag(60),
    gather: (inputs) => readPublishedFiles(inputs, ["derived/ucr-two-hour-icb-monthly-2024-25.csv"], ["icb"]),
  },
  {
    id: "sickness-absence", title: "NHS Sickness Absence Rates", publication: "NHS Sickness Absence Rates, monthly CSV", publisher: NHS,
    page: "https://digital.nhs.uk/data-and-information/publications/statistical/nhs-sickness-absence-rates", everyMonths: 1,
    note: `${COMPILED} from NHS England's monthly CSV: NHS trusts. It has no row of a system, a region or England. ${UNREVISED}`,
    day: usualLag(120),
    gather: (inputs) => readPublishedFiles(inputs, inputs.names("workforce/sickness-absence"), ["trust"]),
  },
  fingertips("health-checks", "NHS Health Checks received", "nhs_health_checks.csv.gz", 90, 3, "Each figure runs from April 2021, so a rise is no trend. "),
  fingertips("smoking", "Smoking prevalence in adults", "adults_smoking.csv.gz", 270, 12, ""),
  fingertips("overweight", "Adults overweight or obese", "overweight_adult.csv.gz", 365, 12, ""),
  {
    id: "vaccination-coverage", title: "COVER, vaccination coverage", publication: "Cover of vaccination evaluated rapidly (COVER) programme, quarterly data", publisher: "UK Health Security Agency",
    page: "https://www.gov.uk/government/statistics/cover-of-vaccination-evaluated-rapidly-cover-programme-2024-to-2025-quarterly-data", everyMonths: 3,
    note: `${COMPILED} from the agency's quarterly workbooks: two doses of MMR at 5 years, by council, region and for England. Quarterly figures are provisional.`,
    day: { rule: "The day of the last version in the workbook's own revision history.", on: () => "", basis: "stated" },
    gather: (inputs) => readPublishedFiles(inputs, inputs.names("cover"), ["england", "region", "council"]),
  },
  {
    id: "adult-social-care-outcomes", title: "Adult social care outcomes framework", publication: "Measures from the adult social care outcomes framework (ASCOF), 2024-25", publisher: "Department of Health and Social Care",
    page: "https://www.gov.uk/government/statistics/measures-from-the-adult-social-care-outcomes-framework-england-2024-to-2025", everyMonths: 12,
    note: `${COMPILED} from the department's time series workbook: long-term admissions to residential and nursing care at 65 and over, and staff who left their role in the past 12 months, of England, statistical regions and councils.`,
    day: { rule: "The day on the publisher's page, for both years of the workbook.", on: () => "2025-12-18", basis: "stated" },
    gather: (inputs) => readPublishedFiles(inputs, ["asc/ascof_2024_25.ods"], ["england", "statistical_region", "council"]),
  },
  ...FURTHER_PUBLICATIONS,
];
