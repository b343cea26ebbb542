import pg from "pg";

const ERROR_CODES = { "3D000": "P1003", "28P01": "P1000" };
const UNREACHABLE = "P1001";

/**
 * The schema engine's one-shot commands, answered by exit code and one line on standard error.
 * @param {string} command `create-database` or `can-connect-to-database`
 * @param {string} address of the database in question
 * @returns {Promise<number>} exit code
 */
export async function runDatabaseCommand(command, address) {
  try {
    if (command === "create-database") await createDatabase(address);
    else await withConnection(address, (client) => client.query("SELECT 1"));
    return 0;
  } catch (error) {
    const failure = {
      timestamp: new Date().toISOString(),
      level: "ERROR",
      fields: { message: String(error.message), error_code: ERROR_CODES[error.code] ?? UNREACHABLE },
      target: "schema_engine::logger",
    };
    process.stderr.write(`\n${JSON.stringify(failure)}\n`);
    return 1;
  }
}

async function createDatabase(address) {
  const url = new URL(address);
  const name = decodeURIComponent(url.pathname.slice(1));
  url.pathname = "/postgres";
  await withConnection(url.href, (client) => client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`));
}

async function withConnection(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
