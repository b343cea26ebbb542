const SCHEMA = "pgboss";

/** What each queue promises: a job whose worker died is tried again, at most so often. */
const QUEUES = [
  { name: "import", policy: "standard", retryLimit: 5, retryDelay: 2, expireInMinutes: 30 },
];

const GRANTS = `
  GRANT USAGE ON SCHEMA ${SCHEMA} TO oversight_runtime;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO oversight_runtime;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} TO oversight_runtime;
`;

/**
 * Makes the tables of the job queue, as the owner: the application's role may make none.
 * @param {string} ownerUrl
 */
export async function installJobQueue(ownerUrl) {
  if (await isInstalled(ownerUrl)) return;
  const { default: PgBoss } = await import("pg-boss");
  const boss = new PgBoss({ connectionString: ownerUrl, schema: SCHEMA, max: 1, supervise: false, schedule: false });
  await boss.start();
  try {
    for (const { name, ...options } of QUEUES) {
      if (!(await boss.getQueue(name))) await boss.createQueue(name, options);
    }
    await onDatabase(ownerUrl, (client) => client.query(GRANTS));
  } finally {
    await boss.stop({ graceful: false });
  }
}

// Asking the database directly saves loading the library to find nothing to do.
const isInstalled = (ownerUrl) =>
  onDatabase(ownerUrl, async (client) => {
    const { rows } = await client.query(`SELECT count(*)::int AS made FROM ${SCHEMA}.queue WHERE name = ANY($1) AND has_table_privilege('oversight_runtime', '${SCHEMA}.job', 'INSERT')`, [QUEUES.map(({ name }) => name)]);
    return rows[0].made === QUEUES.length;
  }).catch(() => false);

async function onDatabase(url, work) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
