import { byCodeUnit, icbKey, regionKey, trustKey } from "./keys.mjs";

const SMALL_WORDS = new Set(["and", "of", "the", "for", "in", "on", "upon", "with"]);
const ABBREVIATIONS = new Set(["NHS", "UK"]);

/** Column of the register's file of trusts that holds the postcode of the office. */
const POSTCODE = 9;

/** NHS trusts, open and closed, with the postcode of their office. Their ICB is the one listed before April 2026, so it is kept apart from the region. */
export function compileTrusts(inputs) {
  const postcodes = new Map(inputs.cells("nhs-ods/etr.csv").map((row) => [row[0], row[POSTCODE]]));
  return [...inputs.rows("reference/trust-icb-ods.csv")]
    .sort((a, b) => byCodeUnit(a.trust_code, b.trust_code))
    .map((row) => ({
      key: trustKey(row.trust_code),
      kind: "trust",
      icbKeyBeforeApril2026: row.icb_ods_code ? icbKey(row.icb_ods_code) : null,
      versions: [{
        validFrom: isoDay(row.open_date), validTo: row.close_date ? isoDay(row.close_date) : null,
        odsCode: row.trust_code, onsCode: null, name: titleCase(row.trust_name), shortName: titleCase(row.trust_name).replace("NHS Foundation Trust", "NHS FT"),
        regionKey: row.region_ods_code ? regionKey(row.region_ods_code) : null, population: null, populationYear: null, postcode: postcodes.get(row.trust_code) || null,
      }],
    }));
}

/** "20241101" to "2024-11-01". */
function isoDay(text) {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!match) throw new Error(`not a day: "${text}"`);
  return `${match[1]}-${match[2]}-${match[3]}`;
}

/** The register has capitals only; screens need "King's College Hospital NHS Foundation Trust". */
export function titleCase(capitals) {
  return capitals.toLowerCase().replace(/[a-z][a-z'’]*/g, (word, at) => {
    if (ABBREVIATIONS.has(word.toUpperCase())) return word.toUpperCase();
    if (at > 0 && SMALL_WORDS.has(word)) return word;
    return word.charAt(0).toUpperCase() + word.slice(1);
  });
}
