/**
 * A JSON object with one array, one record a line: small, and a changed record is one changed line.
 * @param {string} name of the array
 * @param {object[]} records
 */
export function recordsJson(name, records) {
  return `{"${name}":[\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]}\n`;
}
