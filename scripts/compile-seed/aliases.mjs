import { icbKey, regionKey } from "./keys.mjs";
import { LAST_DAY_OF_OLDER_ICB_CODE, LAST_DAY_OF_OLDER_REGION_CODE } from "./dates.mjs";

const SCHEMES = { "older ONS code": "ons_older", "Fingertips area code (leading n)": "fingertips" };

/**
 * Other codes met in files. `validTo` is the last day the code was the official one; publishers go on using older codes,
 * so an importer accepts an alias whatever the date of the figure.
 */
export function compileAliases(inputs) {
  return inputs.rows("reference/code-aliases.csv").map((row) => {
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
}
