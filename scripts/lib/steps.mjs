const WIDTH = 34;
const active = new Map();

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/**
 * Runs one step of the launcher and prints a line with its time when it ends.
 * @param {string} title
 * @param {() => Promise<string | void>} work may return a remark for the line, for example "unchanged"
 */
export async function step(title, work) {
  const begun = performance.now();
  active.set(title, begun);
  showActive();
  let mark = "ok";
  let remark;
  try {
    remark = await work();
  } catch (error) {
    mark = "FAILED";
    throw error;
  } finally {
    active.delete(title);
    printLine(`  ${mark.padEnd(6)}  ${title.padEnd(WIDTH)} ${seconds(begun).padStart(8)}${remark ? `   ${remark}` : ""}`);
    showActive();
  }
}

/** Prints a line of its own above what is under way. */
export function printLine(text) {
  if (process.stdout.isTTY) process.stdout.write("\r\x1b[K");
  console.log(text);
}

// On a terminal the last line names what is under way; a log file gets finished lines only.
function showActive() {
  if (!process.stdout.isTTY) return;
  process.stdout.write(active.size > 0 ? `\r\x1b[K  ...     ${[...active.keys()].join(", ")}` : "\r\x1b[K");
}
