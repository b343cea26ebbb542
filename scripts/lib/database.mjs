import fs from "node:fs";
import path from "node:path";
import { clusterUrls, ensureRolesAndDatabase } from "./cluster-roles.mjs";
import { locateCluster, runningServer, startCluster, stopCluster } from "./cluster.mjs";
import { lockHolder, takeLock, withLock } from "./lock-file.mjs";
import { dataFolder as defaultFolder } from "./paths.mjs";

/**
 * The database in use: the one that DATABASE_URL and DATABASE_OWNER_URL name, else the embedded one, started.
 * An external server is never touched here. The embedded one stops when its last user closes it,
 * unless `npm run db -- start` asked for it to stay.
 * @param {{ folder?: string, embedded?: boolean }} options `embedded` ignores the two variables
 * @returns {Promise<{ embedded: boolean, runtimeUrl: string, ownerUrl: string, adminUrl?: string, close(): Promise<void> }>}
 */
export async function openDatabase({ folder = defaultFolder, embedded = false } = {}) {
  const external = embedded ? null : externalUrls(process.env);
  if (external) return { embedded: false, ...external, close: async () => {} };
  const cluster = locateCluster(folder);
  return withLock(path.join(cluster.home, "cluster.lock"), async () => {
    const settings = await startCluster(cluster);
    await ensureRolesAndDatabase(settings);
    const urls = clusterUrls(settings);
    const use = takeLock(useFile(cluster)) ?? { release() {} };
    return {
      embedded: true,
      runtimeUrl: urls.runtime,
      ownerUrl: urls.owner,
      adminUrl: urls.admin,
      close: () => closeUse(cluster, use),
    };
  });
}

/**
 * @returns {{ runtimeUrl: string, ownerUrl: string } | null} null when no external server is named
 * @throws when only one of the two addresses is given
 */
export function externalUrls({ DATABASE_URL, DATABASE_OWNER_URL }) {
  if (!DATABASE_URL && !DATABASE_OWNER_URL) return null;
  const missing = !DATABASE_URL ? "DATABASE_URL" : !DATABASE_OWNER_URL ? "DATABASE_OWNER_URL" : null;
  if (missing) {
    throw new Error(
      `${missing} is not set. An external PostgreSQL needs two addresses: DATABASE_URL for the role the application runs as ` +
        "(owns nothing) and DATABASE_OWNER_URL for the role that owns the tables and migrates. Unset both to use the embedded one.",
    );
  }
  return { runtimeUrl: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL };
}

/** Keeps the embedded server running after its last user has closed it. */
export async function keepDatabase(folder = defaultFolder) {
  const database = await openDatabase({ folder, embedded: true });
  fs.writeFileSync(keepFile(locateCluster(folder)), "");
  await database.close();
  return database;
}

/** Stops the embedded server, whoever uses it. @returns {Promise<boolean>} whether it was running */
export async function stopDatabase(folder = defaultFolder) {
  const cluster = locateCluster(folder);
  return withLock(path.join(cluster.home, "cluster.lock"), async () => {
    fs.rmSync(keepFile(cluster), { force: true });
    const was = runningServer(cluster) !== null;
    stopCluster(cluster);
    return was;
  });
}

/** Stops the embedded server and removes all its data. */
export async function removeDatabase(folder = defaultFolder) {
  await stopDatabase(folder);
  const { directory, settingsFile } = locateCluster(folder);
  fs.rmSync(directory, { recursive: true, force: true });
  fs.rmSync(settingsFile, { force: true });
}

const keepFile = ({ home }) => path.join(home, "cluster.keep");
const usesFolder = ({ home }) => path.join(home, "cluster-uses");
const useFile = (cluster) => path.join(usesFolder(cluster), String(process.pid));

async function closeUse(cluster, use) {
  await withLock(path.join(cluster.home, "cluster.lock"), async () => {
    use.release();
    if (fs.existsSync(keepFile(cluster)) || othersUse(cluster)) return;
    stopCluster(cluster);
  });
}

// A user that was killed leaves its file behind; only live processes count.
function othersUse(cluster) {
  const files = fs.readdirSync(usesFolder(cluster)).map((name) => path.join(usesFolder(cluster), name));
  const live = files.filter((file) => lockHolder(file) !== null);
  files.filter((file) => !live.includes(file)).forEach((file) => fs.rmSync(file, { force: true }));
  return live.length > 0;
}
