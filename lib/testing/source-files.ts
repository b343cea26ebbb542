import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** Paths of files below a folder of the project whose name fits, with forward slashes, sorted. */
export const filesBelow = (folder: string, name: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => name.test(path.basename(file)))
    .map((file) => path.join(folder, file).split(path.sep).join("/"))
    .sort();

/** A source file, parsed. */
export const parseSource = (file: string): ts.SourceFile => ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);

/** Every call of a function of this name in a file, in order. */
export function callsOf(source: ts.SourceFile, name: string): readonly ts.CallExpression[] {
  const found: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Names that a file exports, with what each is: a function's only returned call, or the call a constant is made by. */
export function exportedCalls(source: ts.SourceFile): ReadonlyMap<string, ts.CallExpression | null> {
  const exported = new Map<string, ts.CallExpression | null>();
  const isExported = (node: ts.Statement): boolean => ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  for (const statement of source.statements) {
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      statement.exportClause.elements.forEach((element) => exported.set(element.name.text, null));
    }
    if (ts.isExportDeclaration(statement) && !statement.exportClause) exported.set("*", null);
    if (ts.isExportAssignment(statement)) exported.set("default", null);
    if (!isExported(statement)) continue;
    if (ts.isFunctionDeclaration(statement)) {
      const [only, ...others] = statement.body?.statements ?? [];
      const answer = only && others.length === 0 && ts.isReturnStatement(only) ? only.expression : undefined;
      exported.set(statement.name?.text ?? "default", answer && ts.isCallExpression(answer) ? answer : null);
    }
    if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) exported.set(name.getText(source), initializer && ts.isCallExpression(initializer) ? initializer : null);
    }
  }
  return exported;
}
