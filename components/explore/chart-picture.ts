/** Pixels of the picture for one of the drawing, so that it stays sharp in a document. */
const SCALE = 2;

/**
 * Draws a chart's file into a picture. The file comes as an image from the product's own address, which the content
 * security policy allows; nothing is loaded from elsewhere.
 * @throws Error when the file cannot be read
 */
async function picture(svgHref: string): Promise<Blob> {
  const image = new Image();
  image.src = svgHref;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob === null ? reject(new Error("no picture")) : resolve(blob)), "image/png"));
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Saves a chart as PNG. */
export async function savePicture(svgHref: string, name: string): Promise<void> {
  save(await picture(svgHref), name);
}

/** Puts a chart on the clipboard as PNG, or saves it where the browser does not allow that. */
export async function copyOrSavePicture(svgHref: string, name: string): Promise<"copied" | "saved"> {
  const drawn = picture(svgHref);
  try {
    // Given as a promise, because some browsers only allow copying at once after the press.
    await navigator.clipboard.write([new ClipboardItem({ "image/png": drawn })]);
    return "copied";
  } catch {
    save(await drawn, name);
    return "saved";
  }
}
