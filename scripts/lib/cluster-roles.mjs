import { ADMIN_ROLE, DATABASE, OWNER_ROLE, RUNTIME_ROLE } from "./database-names.mjs";

/** Connection addresses of a running embedded cluster. */
export function clusterUrls({ port, passwords }) {
  const url = (role, password, database) => `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    admin: url(ADMIN_ROLE, passwords.admin, "postgres"),
    owner: url(OWNER_ROLE, passwords.owner, DATABASE),
    runtime: url(RUNTIME_ROLE, passwords.runtime, DATABASE),
  };
}

/**
 * Makes the two roles and the database where they are missing, and brings the roles' rights back to what they should be.
 * The owner may make databases, because comparing migrations with the schema needs a scratch one.
 */
export async function ensureRolesAndDatabase(settings) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: clusterUrls(settings).admin });
  await client.connect();
  try {
    await ensureRole(client, OWNER_ROLE, settings.passwords.owner, "CREATEDB");
    await ensureRole(client, RUNTIME_ROLE, settings.passwords.runtime, "NOCREATEDB");
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER_ROLE}`);
  } finally {
    await client.end();
  }
}

async function ensureRole(client, role, password, rights) {
  const found = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  const verb = found.rowCount === 0 ? "CREATE" : "ALTER";
  const secret = client.escapeLiteral(password);
  await client.query(`${verb} ROLE ${role} LOGIN NOSUPERUSER NOCREATEROLE NOBYPASSRLS NOREPLICATION ${rights} PASSWORD ${secret}`);
}
