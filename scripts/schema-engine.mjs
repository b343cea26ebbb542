#!/usr/bin/env node
// Stands in for Prisma's native schema engine: the same JSON-RPC over standard input and output, run by the
// WebAssembly build from npm. Prisma starts it by PRISMA_SCHEMA_ENGINE_BINARY (see prisma.mjs).
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import readline from "node:readline";

const PRINT_ID = 1_000_000; // ids below are Prisma's own
const RENAMED_METHODS = { getDatabaseVersion: "version" };

const args = process.argv.slice(2);
const values = (name) => args.flatMap((arg, index) => (arg === name ? [args[index + 1]] : []));
const address = JSON.parse(values("--datasource")[0] ?? "{}").url;

if (args.includes("--version")) {
  console.log("schema-engine-cli wasm");
} else if (args.includes("cli")) {
  const { runDatabaseCommand } = await import("./lib/schema-engine-commands.mjs");
  process.exit(await runDatabaseCommand(args[args.indexOf("cli") + 1], address));
} else {
  serve(await createEngine());
}

async function createEngine() {
  const { bindMigrationAwareSqlAdapterFactory } = await import("@prisma/driver-adapter-utils");
  const { SchemaEngineAdapter, connectionParts } = await import("./lib/schema-engine-adapter.mjs");
  const SchemaEngine = await loadWebAssembly();
  const datamodels = values("--datamodels").map((file) => [file, readFileSync(file, "utf8")]);
  const log = (message) => process.env.DEBUG && process.stderr.write(`${message}\n`);
  const factory = bindMigrationAwareSqlAdapterFactory(new SchemaEngineAdapter(connectionParts(address)));
  return SchemaEngine.new({ datamodels: datamodels.length > 0 ? datamodels : undefined }, log, factory);
}

async function loadWebAssembly() {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    message: "",
    get() {
      return this.message;
    },
    set_message(message) {
      this.message = `RuntimeError: ${message}`;
    },
  };
  const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const code = readFileSync(script.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(code, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

/** Answers requests, one a line, until the input closes and the last is answered. */
function serve(engine) {
  let pending = 0;
  let closed = false;
  const exitWhenDone = () => closed && pending === 0 && process.exit(0);
  const input = readline.createInterface({ input: process.stdin });
  input.on("line", async (line) => {
    const request = line.trim() ? JSON.parse(line) : {};
    if (!request.method) return;
    pending++;
    send({ id: request.id, ...(await answer(engine, request)) });
    pending--;
    exitWhenDone();
  });
  input.on("close", () => {
    closed = true;
    exitWhenDone();
  });
}

async function answer(engine, { method, params }) {
  try {
    const result = (await engine[RENAMED_METHODS[method] ?? method](params)) ?? {};
    // The native engine prints a difference through its caller; the WebAssembly one returns the text.
    if (method === "diff" && result.stdout != null) send({ id: PRINT_ID, method: "print", params: { content: result.stdout } });
    return { result };
  } catch (error) {
    const data = { is_panic: false, message: String(error.message ?? error), error_code: error.code, meta: error.meta };
    return { error: { code: 4466, message: "An error happened. Check the data field for details.", data } };
  }
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}
