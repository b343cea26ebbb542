import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import type { PDFContext, PDFObject, PDFRef } from "@cantoo/pdf-lib";

const name = (text: string): PDFName => PDFName.of(text);

const NAMESPACES = [
  'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
  'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
  'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"',
  'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"',
].join(" ");

// PDF/A wants every metadata schema outside its own list described; PDF/UA's identifier is one.
const UA_SCHEMA = [
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>",
  "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>",
  "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>",
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>",
  "<pdfaProperty:category>internal</pdfaProperty:category>",
  "<pdfaProperty:description>PDF/UA part</pdfaProperty:description>",
  "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>",
].join("");
const ARCHIVE_ID = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>";

/**
 * Finishes a PDF/UA-1 file: the first cell of each body row becomes that row's header, the file also declares
 * PDF/A-2a, and objects are packed into streams (about a third of the size). Same bytes in, same bytes out.
 *
 * @param pdf a tagged PDF whose metadata holds one `rdf:Description`
 * @throws Error when the file has no metadata to extend
 */
export async function postProcess(pdf: Uint8Array): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  markRowHeaders(document.context);
  declareArchive(document);
  const saved = await document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
  return Buffer.from(saved);
}

function markRowHeaders(context: PDFContext): void {
  const rowScope = context.register(context.obj({ O: "Table", Scope: "Row" }));
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (isElement(object, "TD") || isElement(object, "TH")) dropHeaderLists(context, object);
    if (!isElement(object, "TBody")) continue;
    for (const row of children(context, object)) {
      if (!isElement(row, "TR")) continue;
      const [first] = children(context, row);
      if (!isElement(first, "TD")) continue;
      first.set(name("S"), name("TH"));
      first.set(name("A"), context.obj([...attributesOf(first), rowScope]));
    }
  }
}

/** Lists of headers name columns alone and hide the row headers from readers that trust them; scopes say both. */
function dropHeaderLists(context: PDFContext, cell: PDFDict): void {
  for (const attribute of attributesOf(cell)) {
    const held = context.lookup(attribute);
    if (held instanceof PDFDict) held.delete(name("Headers"));
  }
}

function attributesOf(cell: PDFDict): PDFObject[] {
  const held = cell.lookup(name("A"));
  if (held instanceof PDFArray) return held.asArray();
  const single = cell.get(name("A"));
  return single === undefined ? [] : [single];
}

function isElement(object: PDFObject | undefined, type: string): object is PDFDict {
  return object instanceof PDFDict && object.get(name("S")) === name(type);
}

function children(context: PDFContext, element: PDFDict): (PDFObject | undefined)[] {
  const kids = element.lookup(name("K"));
  return kids instanceof PDFArray ? kids.asArray().map((kid) => context.lookup(kid)) : [kids];
}

function declareArchive(document: PDFDocument): void {
  const metadata = document.catalog.lookup(name("Metadata"));
  if (!(metadata instanceof PDFRawStream)) throw new Error("the PDF has no metadata stream");
  const xmp = Buffer.from(metadata.getContents()).toString("utf8");
  const extended = xmp
    .replace("</rdf:Description>", `${ARCHIVE_ID}${UA_SCHEMA}</rdf:Description>`)
    .replace("<rdf:Description ", `<rdf:Description ${NAMESPACES} `);
  if (!extended.includes(ARCHIVE_ID) || !extended.includes(NAMESPACES)) throw new Error("the PDF's metadata is not as expected");
  const stream = document.context.stream(Buffer.from(extended, "utf8"), { Type: "Metadata", Subtype: "XML" });
  const replaced = document.catalog.get(name("Metadata"));
  document.catalog.set(name("Metadata"), document.context.register(stream));
  document.context.delete(replaced as PDFRef);
}
