import { spawn } from "node:child_process";
import os from "node:os";
import { root } from "./paths.mjs";

/**
 * Runs a command in the foreground, on this terminal, passing signals on.
 * @returns {Promise<number>} its exit code; 128 + signal when a signal ended it
 */
export function runAttached(command, args, env) {
  const child = spawn(command, args, { cwd: root, env, stdio: "inherit" });
  const pass = (signal) => child.kill(signal);
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  signals.forEach((signal) => process.on(signal, pass));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      signals.forEach((name) => process.off(name, pass));
      resolve(code ?? 128 + os.constants.signals[signal]);
    });
  });
}
