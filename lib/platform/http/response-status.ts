import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import http from "node:http";

// Kept on globalThis: Next may load this module more than once in a process.
const held = globalThis as unknown as { oversightResponses?: AsyncLocalStorage<http.ServerResponse> };

/**
 * Lets a page set the status of its own answer: Next answers a page that throws "not found" or "forbidden" with an empty
 * document that scripts fill later, and gives a page that returns its message no way to say 404 or 403.
 */
export function rememberResponses(): void {
  if (held.oversightResponses) return;
  const responses = (held.oversightResponses = new AsyncLocalStorage<http.ServerResponse>());
  const prototype: { emit: (...args: unknown[]) => boolean } = http.Server.prototype as never;
  const emit = prototype.emit;
  prototype.emit = function (this: unknown, ...args: unknown[]): boolean {
    const response = args[2];
    return args[0] === "request" && response instanceof http.ServerResponse ? responses.run(response, () => emit.apply(this, args)) : emit.apply(this, args);
  };
}

/** Sets the status of the answer to the present request; false when it can no longer be set. */
export function answerWith(status: 403 | 404): boolean {
  const response = held.oversightResponses?.getStore();
  if (!response || response.headersSent) return false;
  response.statusCode = status;
  return true;
}
