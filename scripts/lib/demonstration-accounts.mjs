import fs from "node:fs";
import path from "node:path";

const COLUMNS = ["role", "email", "password", "name", "organisations"];

/**
 * The accounts that the seed made, as a table.
 * @param {string} folder the data folder
 * @returns {string} empty when the seed left no list
 */
export function accountsTable(folder) {
  const file = path.join(folder, "demonstration-accounts.json");
  if (!fs.existsSync(file)) return "";
  const text = (value) => (Array.isArray(value) ? value.join(", ") : String(value ?? ""));
  const heading = COLUMNS.map((name) => name[0].toUpperCase() + name.slice(1));
  const rows = [heading, ...JSON.parse(fs.readFileSync(file, "utf8")).map((account) => COLUMNS.map((name) => text(account[name])))];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column])).join("  ")}`.trimEnd()).join("\n");
}
