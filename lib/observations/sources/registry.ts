import type { PublicationSource } from "../reading/publication-source";
import { aeMonthlyCsv } from "./ae-monthly-csv/map";
import { aeProviderWorkbook } from "./ae-provider-workbook/map";
import { ascofOds } from "./ascof-ods/map";
import { bcfQuarterlyReturn } from "./bcf-quarterly-return/map";
import { cancerCombinedCsv, cancerCommissionerWorkbook, cancerProviderWorkbook } from "./cancer-waiting-times/map";
import { coverOds } from "./cover-ods/map";
import { cvdpreventExtract } from "./cvdprevent-extract/map";
import { dischargeReadyDateCsv } from "./discharge-ready-date-csv/map";
import { dischargeSitrepCsv } from "./discharge-sitrep-csv/map";
import { dm01FullExtractCsv } from "./dm01-full-extract-csv/map";
import { fingertipsCsv } from "./fingertips-csv/map";
import { fingertipsTraffordCsv } from "./fingertips-csv/map-trafford";
import { gpAppointmentsCsv } from "./gp-appointments-csv/map";
import { icbFinanceReturn } from "./icb-finance-return/map";
import { localMetricsReturn } from "./local-metrics-return/map";
import { onsExploreLocalCsv } from "./ons-explore-local-csv/map";
import { preventionProgrammesReturn } from "./prevention-programmes-return/map";
import { rttFullCsv } from "./rtt-full-csv/publication";
import { rttIncompleteCommissionerWorkbook } from "./rtt-incomplete-commissioner-workbook/map";
import { sicknessAbsenceCsv } from "./sickness-absence-csv/map";
import { talkingTherapiesCsv } from "./talking-therapies-csv/map";
import { twoHourResponseCsv } from "./two-hour-response-csv/map";
import { twoHourResponseXlsx } from "./two-hour-response-xlsx/map";
import { vacancyWorkbook } from "./vacancy-workbook/map";

/** Every publication the product can read; a file is tried against each. */
export const SOURCES: readonly PublicationSource[] = [
  rttFullCsv,
  rttIncompleteCommissionerWorkbook,
  aeMonthlyCsv,
  aeProviderWorkbook,
  cancerCommissionerWorkbook,
  cancerProviderWorkbook,
  cancerCombinedCsv,
  dm01FullExtractCsv,
  dischargeReadyDateCsv,
  dischargeSitrepCsv,
  twoHourResponseXlsx,
  twoHourResponseCsv,
  gpAppointmentsCsv,
  fingertipsCsv,
  fingertipsTraffordCsv,
  onsExploreLocalCsv,
  cvdpreventExtract,
  talkingTherapiesCsv,
  coverOds,
  ascofOds,
  sicknessAbsenceCsv,
  vacancyWorkbook,
  icbFinanceReturn,
  preventionProgrammesReturn,
  bcfQuarterlyReturn,
  localMetricsReturn,
];

/** Whether a source is the one asked for, or one of those whose ids begin so. */
export const isOf = (id: string, publication: string | null): boolean => publication === null || id === publication || id.startsWith(`${publication}-`);
