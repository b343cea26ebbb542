import { spawnSync } from "node:child_process";
import fs from "node:fs";

/** PostgreSQL refuses to run as root; it then runs as another user. */
export const isRoot = process.getuid?.() === 0;

/** @returns {{ uid?: number, gid?: number }} the user PostgreSQL runs as; empty when that is the present one */
export function databaseUser() {
  if (!isRoot) return {};
  const users = fs.readFileSync("/etc/passwd", "utf8").split("\n").map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (!user) throw new Error("PostgreSQL does not run as root, and this machine has no user postgres or nobody to run it as.");
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

/** Options that run a PostgreSQL command as that user, in English, from a folder everybody can enter. */
export const asDatabaseUser = () => ({
  ...databaseUser(),
  cwd: "/",
  encoding: "utf8",
  env: { ...process.env, LC_ALL: "C", LC_MESSAGES: "C" },
});

/** Whether the database user can enter a folder. */
export const canEnter = (folder) => !isRoot || spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], asDatabaseUser()).status === 0;
