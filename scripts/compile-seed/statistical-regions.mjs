import { ICBS_ESTABLISHED } from "./dates.mjs";
import { byCodeUnit, statisticalRegionKey } from "./keys.mjs";

const FILE = "ons-explore-local/cancer-diagnosis-at-stage-1-and-2.csv.gz";

/**
 * The nine regions that official statistics are published for. They are not regions of the NHS, of which some have the same
 * names and other borders; so each says what it is in its name.
 */
export function compileStatisticalRegions(inputs) {
  const names = new Map(inputs.rows(FILE).flatMap((row) => (/^E12\d{6}$/.test(row.areacd) ? [[row.areacd, row.areanm]] : [])));
  if (names.size !== 9) throw new Error(`${FILE}: ${names.size} statistical regions, not 9`);
  return [...names].sort(([a], [b]) => byCodeUnit(a, b)).map(([onsCode, name]) => ({
    key: statisticalRegionKey(onsCode), kind: "statistical_region",
    versions: [{
      validFrom: ICBS_ESTABLISHED, validTo: null, validFromBasis: "first day of the record; the area is older", odsCode: null, onsCode,
      name: `${name} (statistical region)`, shortName: `${name} (statistical region)`, regionKey: null, population: null, populationYear: null,
    }],
  }));
}
