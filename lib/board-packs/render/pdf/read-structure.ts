import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import type { PDFObject } from "@cantoo/pdf-lib";

/** One element of the structure tree of a tagged PDF. */
export interface StructureElement {
  readonly type: string;
  readonly alt: string | null;
  /** Value of the table attribute Scope. */
  readonly scope: string | null;
  readonly children: readonly StructureElement[];
}

/** What a reader of a tagged PDF is told before and beside the pages. */
export interface TaggedDocument {
  readonly language: string | null;
  readonly title: string | undefined;
  readonly displaysTitle: boolean;
  readonly marked: boolean;
  readonly bookmarks: number;
  readonly xmp: string;
  readonly pages: number;
  readonly structure: readonly StructureElement[];
}

/** Reads the accessibility structure of a PDF, for checks. */
export async function readStructure(pdf: Uint8Array): Promise<TaggedDocument> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { catalog } = document;
  const dict = (key: string) => catalog.lookup(PDFName.of(key), PDFDict);
  const metadata = catalog.lookup(PDFName.of("Metadata"));
  const outlines = dict("Outlines").lookup(PDFName.of("Count"));
  return {
    language: textOf(catalog.lookup(PDFName.of("Lang"))),
    title: document.getTitle(),
    displaysTitle: String(dict("ViewerPreferences").get(PDFName.of("DisplayDocTitle"))) === "true",
    marked: String(dict("MarkInfo").get(PDFName.of("Marked"))) === "true",
    bookmarks: Math.abs(Number(String(outlines))),
    xmp: metadata instanceof PDFRawStream ? Buffer.from(metadata.getContents()).toString("utf8") : "",
    pages: document.getPageCount(),
    structure: elementsUnder(dict("StructTreeRoot")),
  };
}

/** Every element under the given ones, in reading order. */
export function flatten(elements: readonly StructureElement[]): StructureElement[] {
  return elements.flatMap((element) => [element, ...flatten(element.children)]);
}

function elementsUnder(parent: PDFDict): StructureElement[] {
  return kidsOf(parent, "K").filter(isElement).map((kid) => ({
    type: nameOf(kid.lookup(PDFName.of("S"))) ?? "",
    alt: textOf(kid.lookup(PDFName.of("Alt"))),
    scope: scopeOf(kid),
    children: elementsUnder(kid),
  }));
}

function scopeOf(element: PDFDict): string | null {
  const scopes = kidsOf(element, "A").map((kid) => (kid instanceof PDFDict ? nameOf(kid.lookup(PDFName.of("Scope"))) : null));
  return scopes.find((scope) => scope !== null) ?? null;
}

function kidsOf(element: PDFDict, key: string): (PDFObject | undefined)[] {
  const kids = element.lookup(PDFName.of(key));
  return kids instanceof PDFArray ? kids.asArray().map((kid) => element.context.lookup(kid)) : [kids];
}

function isElement(object: PDFObject | undefined): object is PDFDict {
  return object instanceof PDFDict && object.has(PDFName.of("S"));
}

function nameOf(object: PDFObject | undefined): string | null {
  return object instanceof PDFName ? object.decodeText() : null;
}

function textOf(object: PDFObject | undefined): string | null {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : null;
}
