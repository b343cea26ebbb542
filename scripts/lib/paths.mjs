import path from "node:path";

/** The checkout. */
export const root = path.resolve(import.meta.dirname, "../..");

/** Where the launcher keeps what it makes for this checkout: records of finished steps, the secret, logs. */
export const stateFolder = path.join(root, ".data");

/** Where the demonstration database lives; tests name a folder of their own. */
export const dataFolder = path.resolve(root, process.env.OVERSIGHT_DATA_DIR || ".data");

/** @param {string} name a command that a package brings */
export const packageCommand = (name) => path.join(root, "node_modules", ".bin", name);
