/** A national figure of systems' finances as a document states it. */
export interface RecordedFigure {
  readonly title: string;
  /** As stated, with its unit. */
  readonly figure: string;
  readonly words: string;
  readonly period: string;
  /** Day from which it can have been known, `YYYY-MM-DD`. */
  readonly notBefore: string;
  readonly source: { readonly title: string; readonly publisher: string; readonly url: string | null };
}

const NAO = { title: "Introducing Integrated Care Systems, press notice of 14 October 2022", publisher: "National Audit Office", url: "https://www.nao.org.uk/press-releases/introducing-integrated-care-systems-joining-up-local-services-to-improve-health-outcomes/" };
const HFMA = { title: "News of 14 October 2022 on the National Audit Office’s report", publisher: "Healthcare Financial Management Association", url: null };
const CARNALL_FARRAR = { title: "The National Audit Office calls for more support to enable ICSs to succeed (October 2022)", publisher: "Carnall Farrar", url: "https://www.carnallfarrar.com/the-national-audit-office-calls-for-more-support-to-enable-icss-to-succeed/" };
const PAC = { title: "NHS financial sustainability (January 2025)", publisher: "House of Commons Committee of Public Accounts", url: null };
const PLANS_2024 = { title: "Financial performance update on plans for 2024/25", publisher: "NHS England", url: "https://www.england.nhs.uk/long-read/financial-performance-update-3/" };
const MAY_2025 = { title: "Financial performance update, board paper of 29 May 2025", publisher: "NHS England", url: "https://www.england.nhs.uk/long-read/financial-performance-update-27-march-2025/" };
const MONTH_9 = { title: "Month 9 financial position 2025/26", publisher: "NHS England", url: "https://www.england.nhs.uk/long-read/month-9-financial-position-2025-26/" };
const QUARTER_4 = { title: "Financial performance report 2025/26, quarter 4", publisher: "NHS England", url: "https://www.england.nhs.uk/long-read/financial-performance-report-2025-26-quarter-4/" };

/** What is on record, in order of time under each title. */
const RECORD: readonly RecordedFigure[] = [
  { title: "Deficits", figure: "31 of 42", words: "systems in deficit, before inflation and pay awards were counted; the year is not stated", period: "October 2022", notBefore: "2022-10-14", source: CARNALL_FARRAR },
  { title: "Deficits", figure: "£1.4bn", words: "deficit of all systems together", period: "2023/24", notBefore: "2024-04-01", source: PAC },
  { title: "Deficits", figure: "31 of 42", words: "systems planned a deficit, before deficit support", period: "2024/25 plans", notBefore: "2024-04-01", source: PLANS_2024 },
  { title: "Deficits", figure: "£2.2bn", words: "planned deficit of all systems together, without deficit support", period: "2025/26 plans", notBefore: "2025-05-29", source: MAY_2025 },
  { title: "Deficits", figure: "17 of 42", words: "systems had kept to their plans", period: "April to December 2025", notBefore: "2025-12-31", source: MONTH_9 },
  { title: "Deficits", figure: "£563m over", words: "all systems together at the year end, with deficit support, of an allocation of £177.1bn", period: "2025/26, draft accounts", notBefore: "2026-04-01", source: QUARTER_4 },
  { title: "Savings", figure: "£5.7bn, 5%", words: "of their budgets asked of systems", period: "2022/23", notBefore: "2022-10-14", source: NAO },
  { title: "Savings", figure: "2.7% to 9.6%", words: "asked of the system with the least and the most to save", period: "2022/23", notBefore: "2022-10-14", source: HFMA },
  { title: "Savings", figure: "£8.7bn", words: "achieved", period: "2024/25", notBefore: "2025-05-29", source: MAY_2025 },
  { title: "Savings", figure: "£11.0bn, 7.1%", words: "of total allocation planned", period: "2025/26 plans", notBefore: "2025-05-29", source: MAY_2025 },
  { title: "Quality of savings", figure: "A third, about £2bn", words: "of planned savings did not recur", period: "2022/23 plans", notBefore: "2022-10-14", source: HFMA },
  { title: "Quality of savings", figure: "36%", words: "of the £1.7bn that boards had to save themselves rated high risk, and 25% medium", period: "2022/23 plans", notBefore: "2022-10-14", source: HFMA },
];

/** The figures that can have been known on a day. @param asOf `YYYY-MM-DD` */
export const recordOn = (asOf: string): readonly RecordedFigure[] => RECORD.filter(({ notBefore }) => notBefore <= asOf);

/** What the record comes to, as far as it can have been known. */
export function recordFinding(record: readonly RecordedFigure[]): string {
  const isPlanKnown = record.some(({ title, period }) => title === "Savings" && period === "2025/26 plans");
  return `On record: a third of the savings planned in 2022/23 did not recur${isPlanKnown ? ", and three years later systems planned nearly twice as much" : ""}`;
}
