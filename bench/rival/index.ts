// What the product's scorecard and metric pages are measured against: node:http, a pool of the same size, prepared statements and a string.
// It signs nobody in and keeps no answer. RIVAL_REFERENCE says whether reference tables are read at the start or at each request.
import http from "node:http";
import pg from "pg";
import type { Holding } from "@/lib/analysis/domain/holding";
import { today } from "@/lib/platform/clock";
import { POOL } from "../lib/setting";
import { rivalMetricPage } from "./metric-page";
import { rivalPage } from "./page";
import { readHoldings, readMetric } from "./read-metric";
import { readReference, readScorecard, type Reference } from "./read-scorecard";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: POOL });
const kept = process.env.RIVAL_REFERENCE === "at start" ? await Promise.all([readReference(pool), readHoldings(pool, today())]) : null;

const reference = (): Promise<Reference> => (kept === null ? readReference(pool) : Promise.resolve(kept[0]));
const holdings = (): Promise<readonly Holding[]> => (kept === null ? readHoldings(pool, today()) : Promise.resolve(kept[1]));

async function answer(path: string): Promise<string | null> {
  const code = /^\/organisations\/([A-Z0-9]{3,5})$/.exec(path)?.[1];
  if (code !== undefined) {
    const scorecard = await readScorecard(pool, await reference(), code, today());
    return scorecard && rivalPage(scorecard);
  }
  const [, metric, area] = /^\/metrics\/([A-Z]\d{2})\?area=([A-Z0-9]{3,5})$/.exec(path) ?? [];
  if (metric === undefined || area === undefined) return null;
  const found = await readMetric(pool, ...(await Promise.all([reference(), holdings()])), area, metric, today());
  return found && rivalMetricPage(found.page, found.tabs);
}

const server = http.createServer((request, response) => {
  answer(request.url ?? "").then(
    (html) => (html === null ? response.writeHead(404).end() : response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-length": Buffer.byteLength(html) }).end(html)),
    (error: Error) => {
      console.error(error);
      response.writeHead(500).end();
    },
  );
});

server.listen(Number(process.env.PORT), "127.0.0.1");
process.once("SIGINT", () => process.exit(0));
