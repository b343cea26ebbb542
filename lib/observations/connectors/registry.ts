import { aeMonthlyCsvConnector } from "./ae-monthly-csv";
import { aeProviderWorkbookConnector } from "./ae-provider-workbook";
import { ascofOdsConnector } from "./ascof-ods";
import { cancerCombinedCsvConnector } from "./cancer-combined-csv";
import { cancerCommissionerWorkbookConnector } from "./cancer-commissioner-workbook";
import { cancerProviderWorkbookConnector } from "./cancer-provider-workbook";
import { coverOdsConnector } from "./cover-ods";
import { cvdpreventExtractConnector } from "./cvdprevent-extract";
import { dischargeReadyDateCsvConnector } from "./discharge-ready-date-csv";
import { dischargeSitrepCsvConnector } from "./discharge-sitrep-csv";
import { dm01FullExtractCsvConnector } from "./dm01-full-extract-csv";
import { fingertipsCsvConnector } from "./fingertips-csv";
import { gpAppointmentsCsvConnector } from "./gp-appointments-csv";
import { onsExploreLocalCsvConnector } from "./ons-explore-local-csv";
import { rttFullCsvConnector } from "./rtt-full-csv";
import { rttIncompleteCommissionerWorkbookConnector } from "./rtt-incomplete-commissioner-workbook";
import { sicknessAbsenceCsvConnector } from "./sickness-absence-csv";
import { talkingTherapiesCsvConnector } from "./talking-therapies-csv";
import { twoHourResponseXlsxConnector } from "./two-hour-response-xlsx";
import { vacancyWorkbookConnector } from "./vacancy-workbook";
import type { Connector } from "./connector";

/** Every publication that is, or could be, fetched; in the order of the list of sources. */
export const CONNECTORS: readonly Connector[] = [
  rttFullCsvConnector,
  rttIncompleteCommissionerWorkbookConnector,
  aeMonthlyCsvConnector,
  aeProviderWorkbookConnector,
  cancerCommissionerWorkbookConnector,
  cancerProviderWorkbookConnector,
  cancerCombinedCsvConnector,
  dm01FullExtractCsvConnector,
  dischargeReadyDateCsvConnector,
  dischargeSitrepCsvConnector,
  twoHourResponseXlsxConnector,
  gpAppointmentsCsvConnector,
  fingertipsCsvConnector,
  onsExploreLocalCsvConnector,
  cvdpreventExtractConnector,
  talkingTherapiesCsvConnector,
  coverOdsConnector,
  ascofOdsConnector,
  sicknessAbsenceCsvConnector,
  vacancyWorkbookConnector,
];

/** A connector by its id; null for any other text. */
export const findConnector = (id: string): Connector | null => CONNECTORS.find((connector) => connector.id === id) ?? null;
