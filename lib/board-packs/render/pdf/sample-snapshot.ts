import type { PackObjective, PackRow, PackSnapshot } from "../../domain/snapshot";
import { packHeadline } from "../../domain/narrative";
import { snapshotHash } from "../snapshot-hash";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** Monthly rows that end in March 2026, with limits, for tests. */
export function sampleRows(values: readonly (number | null)[], target: number | null): PackRow[] {
  return values.map((value, index) => {
    const month = 2 + 12 * 2026 - (values.length - 1 - index);
    return {
      period: `${MONTHS[month % 12]} ${Math.floor(month / 12)}`,
      value,
      mark: value === null ? "Not published" : null,
      mean: 65.05,
      lower: 63.4,
      upper: 66.7,
      target,
      signal: value !== null && value > 66.7 ? "Improving (shift, outside limits)" : "",
    };
  });
}

/** A line on axes, drawn by hand, in the font the screens use. */
export function sampleChartSvg(): string {
  const points = [65.5, 66.2, 66.8, 67.0, 67.7, 67.4, 67.1, 66.9, 67.3, 67.8, 68.0, 68.1, 68.5];
  const marks = points.map((value, index) => ({ x: 50 + index * 44, y: 260 - (value - 60) * 24 }));
  const path = marks.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y.toFixed(1)}`).join("");
  const ticks = [60, 65, 70].map((value) => {
    const y = 260 - (value - 60) * 24;
    return `<line x1="50" x2="580" y1="${y}" y2="${y}" stroke="#c3ccd2"/><text x="42" y="${y + 4}" text-anchor="end">${value}%</text>`;
  });
  const discs = marks.map(({ x, y }) => `<circle cx="${x}" cy="${y.toFixed(1)}" r="4" fill="#00b0f0" stroke="#212b32"/>`);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 290" font-family="Arial, Helvetica, sans-serif" font-size="12" fill="#212b32">',
    ...ticks,
    '<path d="M50 140H580" stroke="#490092" stroke-dasharray="6 4"/><text x="588" y="144" fill="#490092">Step 65%</text>',
    `<path d="${path}" fill="none" stroke="#212b32" stroke-width="2"/>`,
    ...discs,
    '<text x="588" y="60" font-weight="600">68.5%</text><text x="50" y="282">March 2025</text><text x="578" y="282" text-anchor="end">March 2026</text>',
    "</svg>",
  ].join("");
}

/** One objective with everything filled in; `changes` replace what a test is about. */
export function sampleObjective(changes: Partial<PackObjective> = {}): PackObjective {
  return {
    code: "E1",
    isLead: false,
    areaKey: "elective",
    area: "Elective recovery",
    title: "18-week waits",
    measureName: "Incomplete pathways waiting 18 weeks or less",
    unit: "%",
    decimals: 1,
    illustrative: false,
    latestText: "68.5%",
    latestPeriodText: "March 2026",
    targetText: "65.0%",
    trajectoryText: "65% by March 2026, 70% by March 2027, 92% by March 2029",
    statusKey: "on_trajectory",
    statusWord: "On trajectory",
    statusReason: "68.5% is above the step of 65% that is in force for March 2026.",
    stale: false,
    staleText: "",
    variationKey: "improvement_high",
    variationText: "Special cause, improving, higher",
    assuranceKey: "hit_or_miss",
    assuranceText: "Inconsistently passes and fails the target",
    chart: {
      svg: sampleChartSvg(),
      alt: "Waits within 18 weeks rose from 65.5% in March 2025 to 68.5% in March 2026, above the step of 65%.",
      title: "Waits rose above the upper limit in March",
      subtitle: "% of incomplete pathways within 18 weeks, NHS South Yorkshire, March 2025 to March 2026",
      source: "Source: NHS England, referral to treatment waiting times, March 2026. Limits: XmR, Making Data Count 2.6a.",
    },
    notMeasuredReason: null,
    rows: sampleRows([64.2, 64.9, 65.5, 65.2, 66.8, 67.0, 66.7, 66.0, 66.2, 65.9, 65.5, 65.5, 65.7, 66.8, 68.5], 65),
    notes: [
      "From July 2025 the list is 40% smaller: a large trust stopped reporting and came back in part.",
      "Neighbouring months are strongly related, so a signal is a prompt to look, not proof.",
    ],
    ...changes,
  };
}

const unmeasured: Partial<PackObjective> = {
  latestText: "–",
  latestPeriodText: "Not held",
  statusKey: "not_measured",
  statusWord: "Not measured",
  variationKey: null,
  variationText: "Not judged",
  assuranceKey: null,
  assuranceText: "Not judged",
  chart: null,
  rows: [],
  notes: [],
};

/** Nine objectives in four areas: every status, chart and no chart, long and short. */
export function sampleObjectives(): PackObjective[] {
  return [
    sampleObjective({
      code: "F1", areaKey: "finance", area: "Finance", title: "Live within means", illustrative: true,
      measureName: "Surplus or deficit, without deficit support", unit: "£m", latestText: "−£18.0m", targetText: "−£15.0m",
      trajectoryText: "Balance by 31 March 2029", statusKey: "off_not_improving", statusWord: "Off trajectory, not improving",
      statusReason: "The deficit is £3.0m worse than plan and the slope over 12 months is not in the good direction.",
      variationKey: "concern_low", variationText: "Special cause, concerning, lower", assuranceKey: "fail",
      assuranceText: "Consistently fails the target", rows: sampleRows([-14, -14.5, -15, -15.5, -16, -16.4, -17, -18], -15),
    }),
    sampleObjective({
      code: "F2", areaKey: "finance", area: "Finance", title: "Savings that last", illustrative: true,
      measureName: "Recurrent share of savings delivered", latestText: "61%", decimals: 0, targetText: "65%",
      statusKey: "off_improving", statusWord: "Off trajectory, improving", variationKey: "common_cause",
      variationText: "Common cause, no significant change", assuranceKey: "pass", assuranceText: "Consistently passes the target",
    }),
    sampleObjective(),
    sampleObjective({
      code: "E2", title: "Cancer 62 days", measureName: "Treated within 62 days of referral", latestText: "63.8%",
      latestPeriodText: "September 2025", targetText: "75.0%", stale: true,
      staleText: "The latest figure held is September 2025; newer figures are published but not loaded.",
      variationKey: "suppressed", variationText: "12 of 13 points", assuranceKey: "suppressed", assuranceText: "12 of 13 points",
      rows: sampleRows([61.2, null, 62.5, 63.8], 75).map((row) => ({ ...row, mean: null, lower: null, upper: null, signal: "" })),
    }),
    sampleObjective({
      ...unmeasured, code: "E3", title: "Diagnostics", measureName: "Waiting 6 weeks or more for a test", targetText: "14%",
      trajectoryText: "14% by March 2027", statusReason: "No figures by ICB are loaded.",
      notMeasuredReason: "Diagnostic waits are published by trust; no return by ICB has been loaded.",
    }),
    sampleObjective({
      ...unmeasured, code: "P1", areaKey: "prevention", area: "Prevention", title: "Early cardiovascular deaths",
      measureName: "Deaths under 75", unit: "per 100,000, three years", targetText: "−25%", trajectoryText: "25% fewer over ten years",
      statusKey: "too_early", statusWord: "Too early to tell", statusReason: "An effect on deaths can be seen from July 2029 at the earliest.",
      notMeasuredReason: "The baseline is fixed; the first honest date to judge is July 2029.",
    }),
    sampleObjective({
      code: "P2", areaKey: "prevention", area: "Prevention", title: "Smoke-free", measureName: "Recorded smoking, aged 15 and over",
      latestText: "16.2%", targetText: "5.0%", statusKey: "met", statusWord: "Met", statusReason: "The step in force is met.",
      variationKey: "neither_high", variationText: "Special cause, higher", assuranceKey: "none", assuranceText: "No target to be assured of",
    }),
    sampleObjective({
      code: "J1", areaKey: "joint", area: "Joint working", title: "Home on time", illustrative: true,
      measureName: "Leaving hospital on the day they are ready", latestText: "83.1%", targetText: "85.0%",
      statusKey: "off_improving", statusWord: "Off trajectory, improving",
    }),
    sampleObjective({
      code: "J2", areaKey: "joint", area: "Joint working", title: "Frailty admissions", measureName: "Emergency admissions, aged 65 and over",
      unit: "per 10,000", latestText: "290", targetText: "305", decimals: 0,
    }),
  ];
}

/** A whole pack with its true fingerprint; `changes` replace what a test is about. */
export function sampleSnapshot(changes: Partial<Omit<PackSnapshot, "dataHash">> = {}): PackSnapshot {
  const figures: Omit<PackSnapshot, "dataHash"> = {
    schemaVersion: 1,
    title: "Board pack",
    icb: {
      odsCode: "QF7",
      name: "NHS South Yorkshire Integrated Care Board",
      shortName: "South Yorkshire",
      region: "North East and Yorkshire",
      boundarySet: "36 ICBs in force from 1 April 2026",
      badge: "Boundary unchanged in 2026",
    },
    asOf: "2026-05-20",
    latestPeriod: "March 2026",
    headline: packHeadline("South Yorkshire", sampleObjectives()),
    summary: [
      "Waits within 18 weeks rose 1.7 points to 68.5%, above the 65% step. England rose 2.8 in the same month.",
      "Cancer figures did not move: nothing newer than September 2025 is held.",
      "The deficit grew by £1.0m to £18.0m, £3.0m worse than plan (illustrative).",
    ],
    illustrative: true,
    objectives: sampleObjectives(),
    sources: [
      {
        publication: "Referral to treatment waiting times", publisher: "NHS England", period: "April 2024 to March 2026",
        publishedOn: "2026-05-14", publishedBasisText: "by the publication's calendar", licence: "Open Government Licence v3.0",
      },
      {
        publication: "Quality and Outcomes Framework", publisher: "NHS England", period: "2024/25",
        publishedOn: null, publishedBasisText: "Date not stated", licence: "Open Government Licence v3.0",
      },
    ],
    dataNotes: ["Monthly finance returns are not published; figures of finance are illustrative."],
    methodNote: "Limits are those of an XmR chart.\nStatus compares the latest value with the step in force at its period.",
    ...changes,
  };
  return { ...figures, dataHash: snapshotHash(figures) };
}
