const SCORES = "inequalities/imd2025_subicb_scores_long.csv.gz";
const POPULATIONS = "inequalities/population_denominators_subicb.csv";
const SETS = ["2023", "2026"];

/**
 * What boards differ in and cannot change, by boundary set and ODS code: the IMD 2025 score averaged over residents, the share
 * of residents aged 60 and over in per cent, and residents of mid-2022. Sums of sub-ICB locations.
 * @param inputs from `openInputs`
 * @param areas as compiled, for the ODS code of an ONS code
 * @throws Error where a location lacks its population, or a board its code
 */
export function compileBoardCharacteristics(inputs, areas) {
  const people = new Map(inputs.rows(POPULATIONS).map((row) => [`${row.sicbl_vintage}|${row.sicbl_code}|${row.denominator}`, Number(row.population)]));
  const peopleOf = (row, group) => {
    const found = people.get(`${row.sicbl_vintage}|${row.sicbl_code}|${group}`);
    if (found === undefined) throw new Error(`${row.sicbl_code} has no population ${group} in ${row.sicbl_vintage}`);
    return found;
  };
  return SETS.flatMap((set) => {
    const odsCodes = new Map(areas.filter(({ kind }) => kind === "icb").flatMap(({ versions }) => versions.map(({ onsCode, odsCode }) => [onsCode, odsCode])));
    const sums = new Map();
    for (const row of inputs.rows(SCORES).filter((one) => one.index === "imd" && one.sicbl_vintage === set)) {
      const residents = peopleOf(row, "total");
      const { scored = 0, total = 0, old = 0 } = sums.get(row.icb_code) ?? {};
      sums.set(row.icb_code, { scored: scored + residents * Number(row.avg_score), total: total + residents, old: old + peopleOf(row, "older_60_plus") });
    }
    return [...sums].map(([onsCode, { scored, total, old }]) => {
      const code = odsCodes.get(onsCode);
      if (code === undefined) throw new Error(`no board has the code ${onsCode}`);
      return { set, code, deprivation: round(scored / total, 2), olderShare: round((100 * old) / total, 2), residents: total };
    }).sort((a, b) => (a.code < b.code ? -1 : 1));
  });
}

const round = (value, decimals) => Number(value.toFixed(decimals));

export const BOARD_CHARACTERISTICS_INPUTS = [SCORES, POPULATIONS];
