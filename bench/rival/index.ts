// What the product's scorecard page is measured against: node:http, a pool of the same size, prepared statements and a string.
// It signs nobody in and keeps no answer. RIVAL_REFERENCE says whether reference tables are read at the start or at each request.
import http from "node:http";
import pg from "pg";
import { today } from "@/lib/platform/clock";
import { POOL } from "../lib/setting";
import { rivalPage } from "./page";
import { readReference, readScorecard } from "./read-scorecard";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: POOL });
const kept = process.env.RIVAL_REFERENCE === "at start" ? await readReference(pool) : null;

async function answer(path: string): Promise<string | null> {
  const code = /^\/organisations\/([A-Z0-9]{3,5})$/.exec(path)?.[1];
  if (code === undefined) return null;
  const scorecard = await readScorecard(pool, kept ?? (await readReference(pool)), code, today());
  return scorecard && rivalPage(scorecard);
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
