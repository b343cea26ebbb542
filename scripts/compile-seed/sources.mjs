import { BOARD_CHARACTERISTICS_INPUTS } from "./board-characteristics.mjs";
import { rttPublicationDay } from "./publication-calendar.mjs";

const OGL = "Open Government Licence v3.0";
const RTT_NOTE = "Compiled by this project from NHS England's RTT incomplete pathways commissioner workbooks as re-arranged in a public dataset.";

/** Where each compiled file comes from. RTT months carry the day they came out by the publication's calendar. */
export function compileSources(inputs, icbMonthly) {
  const months = [...new Set(icbMonthly.map((row) => row.period))];
  const rttPeriod = { from: months[0], to: months.at(-1), absent: absentMonths(months) };
  const releases = months.map((period) => ({ period, publishedOn: rttPublicationDay(period), basis: "calendar" }));
  const source = (file, publication, publisher, period, note, names, more = {}) => ({
    file, publication, publisher, licence: OGL, period, note, inputs: names.map((name) => ({ name: name.split("/").at(-1), sha256: inputs.sha256(name) })), ...more,
  });
  return [
    source("areas.json", "ONS Open Geography: ICBs (April 2023 and April 2026), NHS England regions, councils; NHS ODS: NHS trusts; MHCLG Indices of Deprivation 2025: population denominators, mid-2022",
      "Office for National Statistics; NHS England; Ministry of Housing, Communities and Local Government", { from: "2022-07", to: "2026-04", absent: [] },
      "Compiled by this project. ICB, region and England populations are mid-2022, all ages; councils are Census 2021 residents. Joint boards of August 2026 are second hand, from a public list under CC0. Hexagon cells and abbreviations are this project's own.",
      ["reference/icb-2023.csv", "reference/icb-2026.csv", "reference/icb-2023-hex.csv", "reference/icb-2026-hex.csv", "reference/icb-utla-2026.csv", "reference/trust-icb-ods.csv", "nhs-ods/etr.csv", "reference/code-aliases.csv"]),
    source("aliases.json", "Codes met in published files beside the official ones", "Office for National Statistics; Office for Health Improvement and Disparities", { from: "2022-07", to: "2025-03", absent: [] },
      "Compiled by this project from the files that carry them.", ["reference/code-aliases.csv"]),
    source("successions.json", "ONS Open Geography: sub-ICB locations of April 2023 and April 2026", "Office for National Statistics", { from: "2026-04", to: "2026-04", absent: [] },
      "Compiled by this project from sub-ICB codes before and after 1 April 2026, with mid-2022 population.", ["reference/icb-reorganisation-2026.csv"]),
    source("council-icb.json", "ONS Open Geography lookups and Census 2021", "Office for National Statistics", { from: "2023-04", to: "2026-04", absent: [] },
      "Compiled by this project from small-area lookups; shares are of Census 2021 residents.", ["reference/icb-utla.csv", "reference/icb-utla-2026.csv"]),
    source("board-characteristics.json", "English Indices of Deprivation 2025 and their population denominators, mid-2022, by sub-ICB location", "Ministry of Housing, Communities and Local Government; Office for National Statistics",
      { from: "2022-07", to: "2025-10", absent: [] },
      "Compiled by this project from a public summary of small-area scores by sub-ICB location, which says of itself that it is not an official statistic. Averages are weighted by residents.", BOARD_CHARACTERISTICS_INPUTS),
    source("rtt-icb-monthly.csv", "Consultant-led referral to treatment waiting times: incomplete pathways, commissioner, ICB", "NHS England", rttPeriod,
      `${RTT_NOTE} The specialties of each ICB are added up. Revisions before loading are not known.`, ["derived/rtt-incomplete-icb-monthly-2022-10-2026-03.csv.gz"], { releases }),
    source("rtt-england-monthly.csv", "Consultant-led referral to treatment waiting times: incomplete pathways, commissioner, national", "NHS England", rttPeriod,
      `${RTT_NOTE} England is its own row (all specialties), never the sum of ICBs. Revisions before loading are not known.`, ["derived/rtt-incomplete-england-monthly-2022-10-2026-03.csv"], { releases }),
  ];
}

/** Months missing between the first and the last. */
function absentMonths(months) {
  const present = new Set(months);
  const absent = [];
  for (let month = months[0]; month < months.at(-1); month = nextMonth(month)) if (!present.has(month)) absent.push(month);
  return absent;
}

function nextMonth(period) {
  const [year, month] = period.split("-").map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, "0")}`;
}
