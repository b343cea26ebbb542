import http from "node:http";

/** Middle value; of an even number, the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2;
}

/** "n=5, 1.2 to 1.4": how many values, and the least and the greatest. */
export function spread(values: readonly number[], digits = 2): string {
  return `n=${values.length}, ${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)}`;
}

/** Runs `work` and tells the seconds it took. */
export async function timed<T>(work: () => Promise<T>): Promise<{ readonly seconds: number; readonly result: T }> {
  const begun = performance.now();
  const result = await work();
  return { seconds: (performance.now() - begun) / 1000, result };
}

/** Pages of one server that are asked for in turn. */
export interface Target {
  readonly address: string;
  readonly paths: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

const CONNECTIONS = 10;

/**
 * Requests a second that a server answers to ten connections that are kept alive, each asking again once it has its answer whole.
 * @throws when an answer is not a 200 or comes without a body
 */
export async function requestRate(target: Target, seconds: number): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const begun = performance.now();
  const until = begun + seconds * 1000;
  let asked = 0;
  let answered = 0;
  const keepAsking = async (): Promise<void> => {
    while (performance.now() < until) {
      await drain(`${target.address}${target.paths[asked++ % target.paths.length]}`, target.headers, agent);
      answered += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, keepAsking));
    return answered / ((performance.now() - begun) / 1000);
  } finally {
    agent.destroy();
  }
}

/** Reads an answer to its end and keeps nothing of it. */
export function drain(url: string, headers: Readonly<Record<string, string>>, agent: http.Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    http.get(url, { agent, headers }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => void (bytes += chunk.length));
      response.on("error", reject);
      response.on("end", () => (response.statusCode === 200 && bytes > 0 ? resolve() : reject(new Error(`${url} answered ${response.statusCode} with ${bytes} bytes`))));
    }).on("error", reject);
  });
}

export interface Duel {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  /** Ours over theirs, round by round. */
  readonly ratios: readonly number[];
}

/** Measures two things in turn, the one that goes first changing from round to round, so that what disturbs the machine disturbs both. */
export async function interleaved(ours: () => Promise<number>, theirs: () => Promise<number>, rounds: number): Promise<Duel> {
  const a: number[] = [];
  const b: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const turns = [async () => void a.push(await ours()), async () => void b.push(await theirs())];
    for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn();
  }
  return { ours: a, theirs: b, ratios: a.map((value, round) => value / (b[round] ?? NaN)) };
}
