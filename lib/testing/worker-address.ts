/** Address of the database that one worker of the tests has for itself, on the server of `url`. */
export function workerAddress(url: string, worker: number): string {
  const own = new URL(url);
  own.pathname = `/oversight_test_${worker}`;
  return own.href;
}
