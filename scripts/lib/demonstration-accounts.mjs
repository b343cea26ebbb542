import fs from "node:fs";
import path from "node:path";

const COLUMNS = ["role", "email", "password", "name", "organisations"];

/**
 * The accounts that the seed made.
 * @param {string} folder the data folder
 * @returns {{ role: string, email: string, password: string, name: string, organisations: string[] }[]} none when the seed left no list
 */
export function demonstrationAccounts(folder) {
  const file = path.join(folder, "demonstration-accounts.json");
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : [];
}

/** The same as a table; empty when there are none. */
export function accountsTable(folder) {
  const accounts = demonstrationAccounts(folder);
  if (accounts.length === 0) return "";
  const text = (value) => (Array.isArray(value) ? value.join(", ") : String(value ?? ""));
  const heading = COLUMNS.map((name) => name[0].toUpperCase() + name.slice(1));
  const rows = [heading, ...accounts.map((account) => COLUMNS.map((name) => text(account[name])))];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column])).join("  ")}`.trimEnd()).join("\n");
}
