import { type Duplex, type Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Ends the streams early without that being a failure: the reason is in the list of findings. */
class StopReading extends Error {}

/**
 * Feeds the bytes of the last of the streams to `take`; answers false when `take` wanted no more.
 * @throws Error when one of the streams fails
 */
export async function feed(streams: readonly (Readable | Duplex)[], take: (chunk: Buffer) => boolean): Promise<boolean> {
  const end = new Writable({
    write(chunk: Buffer, _encoding, done) {
      done(take(chunk) ? null : new StopReading());
    },
  });
  // A stream that is cut off may report so after the pipeline has let go of it.
  for (const stream of streams) stream.on("error", () => undefined);
  try {
    await pipeline([...streams, end]);
    return true;
  } catch (error) {
    if (error instanceof StopReading) return false;
    throw error;
  }
}
