import { compileCouncils } from "./councils.mjs";
import { compileIcbs } from "./icbs.mjs";
import { compileStatisticalRegions } from "./statistical-regions.mjs";
import { compileTrusts } from "./trusts.mjs";
import { ENGLAND_KEY, UNATTRIBUTED_KEY, byCodeUnit, regionKey, toCount } from "./keys.mjs";
import { FIRST_DAY_OF_NEWER_REGION_CODE, ICBS_ESTABLISHED, LAST_DAY_OF_OLDER_REGION_CODE } from "./dates.mjs";

const RECORD_START = "first day of the record (the first ICBs); the area is older";

/** Every area with its dated versions, in a fixed order: England, regions, ICBs, councils, trusts, not attributed, statistical regions. */
export function compileAreas(inputs) {
  return [england(inputs), ...regions(inputs), ...compileIcbs(inputs), ...compileCouncils(inputs), ...compileTrusts(inputs), unattributed(), ...compileStatisticalRegions(inputs)];
}

const england = (inputs) => ({
  key: ENGLAND_KEY,
  kind: "england",
  versions: [{
    validFrom: ICBS_ESTABLISHED, validTo: null, validFromBasis: RECORD_START,
    odsCode: null, onsCode: "E92000001", name: "England", shortName: "England", regionKey: null,
    population: sumPopulation(inputs.rows("reference/icb-2023.csv")), populationYear: 2022,
  }],
});

function regions(inputs) {
  const icbs = inputs.rows("reference/icb-2023.csv");
  const older = new Map(inputs.rows("reference/code-aliases.csv").filter((row) => row.entity === "NHS England region").map((row) => [row.ods_code, row.alias_code]));
  const odsCodes = [...new Set(icbs.map((row) => row.region_ods_code))].sort(byCodeUnit);
  return odsCodes.map((odsCode) => {
    const members = icbs.filter((row) => row.region_ods_code === odsCode);
    const { region_code: onsCode, region_name: name } = members[0];
    const common = { name, shortName: name, regionKey: null, population: sumPopulation(members), populationYear: 2022 };
    const start = { validFrom: ICBS_ESTABLISHED, validFromBasis: RECORD_START };
    const versions = older.has(odsCode)
      ? [
          { ...start, validTo: LAST_DAY_OF_OLDER_REGION_CODE, odsCode, onsCode: older.get(odsCode), ...common },
          { validFrom: FIRST_DAY_OF_NEWER_REGION_CODE, validTo: null, validFromBasis: "new ONS code from January 2024", odsCode, onsCode, ...common },
        ]
      : [{ ...start, validTo: null, odsCode, onsCode, ...common }];
    return { key: regionKey(odsCode), kind: "region", versions };
  });
}

const sumPopulation = (icbs) => icbs.reduce((sum, row) => sum + toCount(row.population), 0);

/** Holds what a publication gives to no ICB, so that nothing published is dropped. */
const unattributed = () => ({
  key: UNATTRIBUTED_KEY,
  kind: "unattributed",
  versions: [{
    validFrom: ICBS_ESTABLISHED, validTo: null, validFromBasis: "first day of the record",
    odsCode: null, onsCode: null, name: "Not attributed to an integrated care board", shortName: "Not attributed to an ICB", regionKey: null,
    population: null, populationYear: null,
  }],
});
