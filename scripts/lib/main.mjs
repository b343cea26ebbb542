/** Runs a script's main function; a failure is one clear message, and the stack only with DEBUG set. */
export function main(work) {
  work().then(
    (code) => process.exit(code ?? 0),
    (error) => {
      console.error(process.env.DEBUG ? error : `\n${error.message}`);
      process.exit(1);
    },
  );
}
