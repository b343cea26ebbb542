import { closeDatabase } from "@/lib/platform/database/client";
import { seedDemonstration } from "./demonstration";
import { seedIllustrativeObjectives } from "./seed-illustrative-objectives";
import { seedIllustrativeFinance } from "./seed-illustrative-finance";
import { seedReference } from "./seed-reference";

/** Fills the database: reference facts and published figures always, accounts and illustrative figures only in the demonstration. Safe to run again. */
async function main(): Promise<void> {
  const ownerUrl = process.env.DATABASE_OWNER_URL;
  if (!ownerUrl) throw new Error("DATABASE_OWNER_URL is not set: the seed writes reference tables, which the runtime role may not");
  const figures = await seedReference(ownerUrl);
  process.stdout.write(figures.changed ? `Reference data written: ${figures.areas} bodies, ${figures.metrics} metrics, ${figures.observations} figures\n` : "Reference data is up to date\n");
  if (process.env.DEMONSTRATION !== "1") return;
  const accounts = await seedDemonstration();
  if (accounts > 0) process.stdout.write(`Demonstration accounts made: ${accounts}\n`);
  const illustrative = await seedIllustrativeFinance();
  if (illustrative.releases > 0) process.stdout.write(`Illustrative figures written: ${illustrative.figures} in ${illustrative.releases} releases\n`);
  const agreed = await seedIllustrativeObjectives(ownerUrl);
  if (agreed > 0) process.stdout.write(`Illustrative agreements written: ${agreed}\n`);
}

await main().finally(closeDatabase);
