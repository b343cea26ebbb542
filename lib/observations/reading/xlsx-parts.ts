import { readXmlWhole } from "./read-xml";
import { readsDate } from "./serial-date";
import type { ZipPart } from "./zip-parts";

export interface WorkbookSheet {
  readonly name: string;
  /** Name of its part in the zip. */
  readonly part: string;
}

/** What the sheets of a workbook refer to. */
export interface WorkbookParts {
  readonly sheets: readonly WorkbookSheet[];
  readonly startsIn1904: boolean;
  readonly texts: readonly string[];
  /** Whether a number is shown as a date, by the number of its style. */
  readonly dateStyles: readonly boolean[];
}

interface Relation {
  readonly part: string;
  readonly type: string;
}

/** A workbook that refers to what it does not hold. */
export class WorkbookFault extends Error {}

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
/** A text without the escapes that stand for characters XML may not hold. */
export const plainText = (text: string): string => text.replace(ESCAPE, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/**
 * Reads the list of sheets, the shared texts and the number formats of a workbook.
 * @throws XmlFault or WorkbookFault
 */
export async function readWorkbookParts(partOf: (name: string) => ZipPart | undefined): Promise<WorkbookParts> {
  const relations = await readRelations(partOf("xl/_rels/workbook.xml.rels"));
  const { found, startsIn1904 } = await readSheetList(partOf("xl/workbook.xml"));
  const named = (ending: string): ZipPart | undefined => {
    const relation = [...relations.values()].find(({ type }) => type.endsWith(ending));
    return relation === undefined ? undefined : partOf(relation.part);
  };
  const sheets = found.flatMap(({ name, id }): WorkbookSheet[] => {
    const relation = relations.get(id);
    if (relation === undefined) throw new WorkbookFault(`no part for sheet ${name}`);
    return relation.type.endsWith("/worksheet") ? [{ name, part: relation.part }] : [];
  });
  return { sheets, startsIn1904, texts: await readTexts(named("/sharedStrings")), dateStyles: await readDateStyles(named("/styles")) };
}

async function readRelations(part: ZipPart | undefined): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>();
  if (part === undefined) return relations;
  const open = (name: string, { Id = "", Target = "", Type = "", TargetMode }: Readonly<Record<string, string>>): void => {
    if (name !== "Relationship" || TargetMode === "External") return;
    relations.set(Id, { type: Type, part: Target.startsWith("/") ? Target.slice(1) : `xl/${Target.replace(/^\.\//, "")}` });
  };
  await readXmlWhole(part.chunks(), { open, text: () => {}, close: () => {} });
  return relations;
}

async function readSheetList(part: ZipPart | undefined) {
  const found: { readonly name: string; readonly id: string }[] = [];
  let startsIn1904 = false;
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === "workbookPr") startsIn1904 = ["1", "true"].includes(attributes.date1904 ?? "");
    if (name !== "sheet") return;
    const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
    found.push({ name: attributes.name ?? "", id: id ?? "" });
  };
  if (part !== undefined) await readXmlWhole(part.chunks(), { open, text: () => {}, close: () => {} });
  return { found, startsIn1904 };
}

async function readTexts(part: ZipPart | undefined): Promise<readonly string[]> {
  const texts: string[] = [];
  if (part === undefined) return texts;
  let text = "";
  let isText = false;
  let isReadingAid = false;
  await readXmlWhole(part.chunks(), {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") isReadingAid = true;
      else if (name === "t") isText = !isReadingAid;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      if (name === "t") isText = false;
      else if (name === "rPh") isReadingAid = false;
      else if (name === "si") texts.push(plainText(text));
    },
  });
  return texts;
}

async function readDateStyles(part: ZipPart | undefined): Promise<readonly boolean[]> {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  if (part === undefined) return styles;
  let isCellStyles = false;
  await readXmlWhole(part.chunks(), {
    open(name, { numFmtId, formatCode }) {
      if (name === "numFmt") formats.set(Number(numFmtId), formatCode ?? "");
      else if (name === "cellXfs") isCellStyles = true;
      else if (name === "xf" && isCellStyles) styles.push(readsDate(Number(numFmtId ?? 0), formats.get(Number(numFmtId))));
    },
    text: () => {},
    close(name) {
      if (name === "cellXfs") isCellStyles = false;
    },
  });
  return styles;
}
