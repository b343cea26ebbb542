import { workerAddress } from "./worker-address";

// Test files run side by side, each worker's on a database of its own: what one writes, no other sees.
for (const name of ["DATABASE_URL", "DATABASE_OWNER_URL"]) {
  const url = process.env[name];
  if (url) process.env[name] = workerAddress(url, Number(process.env.VITEST_POOL_ID));
}
