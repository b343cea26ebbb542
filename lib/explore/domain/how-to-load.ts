/** How figures of a metric come to be held, where none are. */
export interface HowToLoad {
  readonly text: string;
  /** The page that does it; null where there is nothing to bring in. */
  readonly href: string | null;
  readonly link: string | null;
}

/** Publications that can be brought in, with the metrics they give: the table of docs/data-sources. */
export const PUBLICATION_METRICS: Readonly<Record<string, readonly string[]>> = {
  "Referral to treatment waiting times": ["E01", "E03", "E04", "E16", "E17"],
  "A&E attendances": ["U01"],
  "Cancer waiting times": ["E06", "E07", "E08"],
  "Diagnostics waiting times (DM01)": ["E09"],
  "Acute discharge; Discharge Ready Date": ["J01", "J02", "J03"],
  "Two-hour urgent community response": ["J07"],
  "Appointments in general practice": ["G01"],
  "Fingertips, public health profiles": ["O01", "O02", "O03", "O04", "O05", "P04", "P05", "P06", "P09", "P10", "P11", "P13", "P21", "P28"],
  "Explore local statistics": ["O03", "O08", "P22", "P23"],
  COVER: ["P11"],
  CVDPREVENT: ["P01"],
  "NHS Talking Therapies": ["M01"],
  "Adult social care outcomes framework": ["J05", "W03"],
  "Sickness absence; vacancies": ["W01", "W04"],
};

/** Our own returns, by the anchor of their template, with the metrics they give. */
export const RETURN_METRICS: Readonly<Record<string, { readonly title: string; readonly metrics: readonly string[] }>> = {
  "icb-finance-return": { title: "ICB monthly finance return", metrics: ["F01", "F02", "F03", "F04", "F05", "F06", "F07", "F08", "F10"] },
  "prevention-programmes-return": { title: "Prevention programmes return", metrics: ["F14", "P07", "P08"] },
  "bcf-quarterly-return": { title: "Better Care Fund quarterly return", metrics: ["J08", "J09", "J10"] },
  "local-metrics-return": { title: "Local metrics return", metrics: ["F15", "J15"] },
};

/** What the product itself will record. */
const OWN_RECORD = new Set(["J12", "J13", "J14"]);

/** How to bring in figures of a metric. */
export function howToLoad(metricCode: string): HowToLoad {
  const [template, own] = Object.entries(RETURN_METRICS).find(([, { metrics }]) => metrics.includes(metricCode)) ?? [];
  if (template !== undefined && own !== undefined) return { text: `Boards send it in by the ${own.title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}.`, href: `/imports/templates#${template}`, link: "Get the template" };
  const publications = Object.entries(PUBLICATION_METRICS).filter(([, metrics]) => metrics.includes(metricCode)).map(([name]) => name);
  if (publications.length > 0) return { text: `Comes with the file of “${publications.join("” or “")}”, once somebody brings it in.`, href: "/imports/new", link: "Bring in a file" };
  if (OWN_RECORD.has(metricCode)) return { text: "Is recorded in the product, not brought in from a file.", href: null, link: null };
  return { text: "No file that the product reads holds it.", href: null, link: null };
}
