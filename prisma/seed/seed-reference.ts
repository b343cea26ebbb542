import { createHash } from "node:crypto";
import { Client } from "pg";
import { readReference } from "./reference/read-reference";
import { referenceFiles, referenceText } from "./reference-files";
import { writeAreas } from "./write-areas";
import { writeBreaks } from "./write-breaks";
import { writeCatalogue } from "./write-catalogue";
import { writeLocalObjectives, type LocalObjective } from "./write-local-objectives";
import local from "./reference/local-objectives.json";
import { writePublishedFigures } from "./write-published-figures";
import { writePublishedParts } from "./write-published-parts";
import { writeRttFigures } from "./write-rtt-figures";
import { writeSegments } from "./write-segments";

/** Raised when the writers change, so that data already seeded is written anew. */
const WRITER_VERSION = "4";

function fingerprint(): string {
  const hash = createHash("sha256").update(WRITER_VERSION);
  for (const name of referenceFiles()) hash.update(name).update(referenceText(name));
  return hash.digest("hex");
}

export interface SeedResult {
  readonly changed: boolean;
  readonly areas: number;
  readonly metrics: number;
  readonly observations: number;
}

/** Writes reference facts and published figures in one transaction as the owner; does nothing when they have not changed. */
export async function seedReference(ownerUrl: string): Promise<SeedResult> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock(hashtext('seed'))");
    const wanted = fingerprint();
    const held = await client.query<{ fingerprint: string }>("SELECT fingerprint FROM seed_state WHERE part = 'reference'");
    if (held.rows[0]?.fingerprint === wanted) {
      await client.query("ROLLBACK");
      return { changed: false, areas: 0, metrics: 0, observations: 0 };
    }
    const reference = readReference();
    const areas = await writeAreas(client, reference);
    const metrics = await writeCatalogue(client, reference);
    await writeLocalObjectives(client, local.objectives as readonly LocalObjective[], false);
    await writeBreaks(client, reference);
    const observations = (await writeRttFigures(client, reference)) + (await writePublishedFigures(client, reference)) + (await writePublishedParts(client, reference));
    await writeSegments(client, reference);
    await client.query(
      "INSERT INTO seed_state (part, fingerprint) VALUES ('reference', $1) ON CONFLICT (part) DO UPDATE SET fingerprint = EXCLUDED.fingerprint, at = now()",
      [wanted],
    );
    await client.query("COMMIT");
    await client.query("ANALYZE observation, observation_detail");
    // Until then every look for the parts of one release reads all that were added.
    await client.query("SELECT brin_summarize_new_values('observation_detail_release_id_idx')");
    return { changed: true, areas, metrics, observations };
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}
