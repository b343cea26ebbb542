import { councilKey, icbKey, regionKey } from "./keys.mjs";
import { LAST_DAY_OF_OLDER_COUNTIES, LAST_DAY_OF_OLDER_ICB_CODE, LAST_DAY_OF_OLDER_REGION_CODE } from "./dates.mjs";

const SCHEMES = { "older ONS code": "ons_older", "Fingertips area code (leading n)": "fingertips" };

/**
 * Codes of counties that became one council. North Yorkshire and Somerset kept their borders. Dorset did not: Christchurch
 * left it, so the code may mean the council only from its first day on; COVER uses it so, with Christchurch counted elsewhere.
 */
const SEEN_IN_COVER = "COVER workbooks up to 2024-25 quarter 1";
const COUNTIES = [
  { code: "E10000023", council: "E06000065", validFrom: null, validTo: LAST_DAY_OF_OLDER_COUNTIES },
  { code: "E10000027", council: "E06000066", validFrom: null, validTo: LAST_DAY_OF_OLDER_COUNTIES },
  { code: "E10000009", council: "E06000059", validFrom: "2019-04-01", validTo: null },
];

/**
 * Other codes met in files. `validTo` is the last day the code was the official one; publishers go on using older codes,
 * so an importer accepts an alias whatever the date of the figure, unless it was another body's before `validFrom`.
 */
export function compileAliases(inputs) {
  const listed = inputs.rows("reference/code-aliases.csv").map((row) => {
    const isIcb = row.entity === "ICB";
    const scheme = SCHEMES[row.scheme];
    if (!scheme) throw new Error(`unknown scheme "${row.scheme}"`);
    const lastDay = isIcb ? LAST_DAY_OF_OLDER_ICB_CODE : LAST_DAY_OF_OLDER_REGION_CODE;
    return {
      areaKey: isIcb ? icbKey(row.ods_code) : regionKey(row.ods_code),
      code: row.alias_code,
      scheme,
      seenIn: row.seen_in,
      validFrom: null,
      validTo: scheme === "ons_older" ? lastDay : null,
    };
  });
  const counties = COUNTIES.map(({ code, council, validFrom, validTo }) => ({ areaKey: councilKey(council), code, scheme: "ons_older", seenIn: SEEN_IN_COVER, validFrom, validTo }));
  return [...listed, ...counties];
}
