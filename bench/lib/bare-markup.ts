/** Bytes of a page's markup without scripts, comments, classes and hidden metadata: about what plain HTML of the same content takes. */
export const bareMarkup = (page: Buffer): number =>
  Buffer.byteLength(page.toString("utf8").replace(/<script\b.*?<\/script>/gs, "").replace(/<!--.*?-->/gs, "").replace(/ class="[^"]*"/g, "").replace(/ nonce="[^"]*"/g, ""));
