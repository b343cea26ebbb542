// What the product's scorecard, overview and metric pages are measured against: node:http, a pool of the same size, prepared
// statements and a string. It signs nobody in and keeps no answer, but for what `kept.ts` names.
// RIVAL_REFERENCE says whether reference tables are read at the start or at each request.
import http from "node:http";
import pg from "pg";
import type { Holding } from "@/lib/analysis/domain/holding";
import { today } from "@/lib/platform/clock";
import { POOL } from "../lib/setting";
import { keep } from "./kept";
import { rivalMetricPage } from "./metric-page";
import { rivalOverview } from "./overview-page";
import { readOverview, readScorecard } from "./read-boards";
import { readHoldings, readMetric } from "./read-metric";
import { readReference, type Reference } from "./reference";
import { rivalScorecard } from "./scorecard-page";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: POOL });
const tables = process.env.RIVAL_REFERENCE === "at start" ? await Promise.all([readReference(pool), readHoldings(pool, today())]) : null;
const kept = await keep(today());

const reference = (): Promise<Reference> => (tables === null ? readReference(pool) : Promise.resolve(tables[0]));
const holdings = (): Promise<readonly Holding[]> => (tables === null ? readHoldings(pool, today()) : Promise.resolve(tables[1]));

async function answer(path: string): Promise<string | null> {
  if (path === "/overview") return rivalOverview(await readOverview(pool, await reference(), kept, today()), kept.overview);
  const code = /^\/organisations\/([A-Z0-9]{3,5})$/.exec(path)?.[1];
  if (code !== undefined) {
    const scorecard = await readScorecard(pool, await reference(), kept, code, today());
    const parts = kept.boards.get(code);
    return scorecard && parts ? rivalScorecard(scorecard, parts) : null;
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
