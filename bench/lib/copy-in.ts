import { once } from "node:events";
import type { Connection, Submittable } from "pg";
import type pg from "pg";

/** What pg hands to a statement of one's own beyond what its types say. */
interface CopyConnection {
  readonly stream: NodeJS.WritableStream & { readonly writableNeedDrain: boolean };
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

/** The parts of PostgreSQL's protocol that COPY ... FROM STDIN takes, as pg calls them. */
class CopyIn implements Submittable {
  private failure: Error | null = null;

  constructor(
    private readonly statement: string,
    private readonly source: Iterable<Buffer> | AsyncIterable<Buffer>,
    private readonly done: (failure: Error | null) => void,
  ) {}

  submit(connection: Connection): void {
    // What copying takes stands in pg's connection, and not in its types.
    (connection as unknown as CopyConnection).query(this.statement);
  }

  async handleCopyInResponse(connection: CopyConnection): Promise<void> {
    try {
      for await (const chunk of this.source) {
        connection.sendCopyFromChunk(chunk);
        if (connection.stream.writableNeedDrain) await once(connection.stream, "drain");
      }
      connection.endCopyFrom();
    } catch (error) {
      connection.sendCopyFail(String(error));
    }
  }

  handleError(error: Error): void {
    this.failure = error;
    this.done(error);
  }

  handleReadyForQuery(): void {
    if (this.failure === null) this.done(null);
  }

  handleCommandComplete(): void {}
}

/**
 * Sends rows to a table by COPY.
 * @param statement such as `COPY table FROM STDIN`
 * @param source the rows as COPY reads them, in pieces of any length
 */
export function copyInto(client: pg.Client, statement: string, source: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(statement, source, (failure) => (failure === null ? resolve() : reject(failure))));
  });
}
