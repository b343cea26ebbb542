import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";

const OID_CHAR = 18;
const OID_TEXT = 25;

/**
 * Prisma's PostgreSQL adapter, with the three gaps closed that matter to its schema engine (adapter-pg 7.10):
 * the catalogue's one-byte "char" type, migrations run whole, and a shadow database that is really another one.
 */
export class SchemaEngineAdapter extends PrismaPg {
  async connect() {
    return closeGaps(await super.connect());
  }

  // The stock method keeps a connection string that names the real database, and would replay the migrations there.
  async connectToShadowDb() {
    const main = await this.connect();
    const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
    await main.executeScript(`CREATE DATABASE "${database}"`);
    const shadow = closeGaps(await new PrismaPg({ ...this.config, database }).connect());
    const disconnect = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await disconnect(); // PostgreSQL drops a database only after its last connection has closed
      await main.executeScript(`DROP DATABASE "${database}"`);
      await main.dispose();
    };
    return shadow;
  }
}

/** The parts of a connection address, one by one, so that `database` can be replaced. */
export function connectionParts(address) {
  const url = new URL(address || "postgresql://localhost/none");
  const sslMode = url.searchParams.get("sslmode");
  const verify = sslMode === "verify-full" || sslMode === "verify-ca";
  return {
    host: url.hostname || "localhost",
    port: Number(url.port || 5432),
    database: decodeURIComponent(url.pathname.slice(1)),
    user: decodeURIComponent(url.username) || undefined,
    password: decodeURIComponent(url.password) || undefined,
    ssl: sslMode && sslMode !== "disable" ? { rejectUnauthorized: verify } : undefined,
    max: 2,
  };
}

function closeGaps(adapter) {
  const { queryRaw, performIO } = adapter;

  // The adapter has no mapping for "char": read it as text, then give the column its type back.
  adapter.queryRaw = async (query) => {
    const raw = await performIO.call(adapter, query);
    const charColumns = raw.fields.flatMap((field, index) => (field.dataTypeID === OID_CHAR ? [index] : []));
    for (const index of charColumns) raw.fields[index].dataTypeID = OID_TEXT;
    const result = await queryRaw.call({ performIO: async () => raw, pgOptions: adapter.pgOptions }, query);
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };

  // The stock method splits a script at every ";" over several connections, which breaks function bodies and DO blocks.
  adapter.executeScript = async (script) => {
    const connection = await adapter.client.connect();
    try {
      await connection.query(script);
    } catch (error) {
      adapter.onError(error);
    } finally {
      connection.release();
    }
  };
  return adapter;
}
