import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { callsOf, exportedCalls, filesBelow, parseSource } from "@/lib/testing/source-files";
import { ROLE, ROLES } from "./roles";
import { ACTION_POLICY, ROUTE_POLICY } from "./route-policy";

/** Made by the framework: no file of ours. */
const FRAMEWORK = ["/_global-error", "/_not-found"];
/** Handlers that check for themselves, or tell nobody anything: next-auth signs people in; health and icons are the same for everybody. */
const OWN_CHECK = ["app/api/auth/[...nextauth]/route.ts", "app/api/health/route.ts", "app/icons/[file]/route.ts"];

const addressOf = (file: string): string => `/${file.split("/").slice(1, -1).filter((part) => !/^\(.*\)$/.test(part)).join("/")}`;
const nameOf = (node: ts.Node | undefined): string => (node && ts.isIdentifier(node) ? node.text : "");
const texts = (nodes: readonly ts.Node[]): readonly string[] => nodes.map((node) => (ts.isStringLiteral(node) ? node.text : `not a literal: ${node.getText()}`));
const sorted = (items: Iterable<string>): readonly string[] => [...new Set(items)].sort();

const pages = filesBelow("app", /^page\.tsx$/);
const handlers = filesBelow("app", /^route\.tsx?$/);
const actionFiles = filesBelow("app", /^actions\.ts$/);

/** The permission that a definition object names. */
function permissionIn(call: ts.CallExpression): string {
  const [definition] = call.arguments;
  const property = definition && ts.isObjectLiteralExpression(definition) ? definition.properties.find((p) => p.name?.getText() === "permission") : undefined;
  return property && ts.isPropertyAssignment(property) && ts.isStringLiteral(property.initializer) ? property.initializer.text : "none";
}

describe("route policy", () => {
  it("names every page and handler of the app, and nothing else", () => {
    expect(sorted([...pages, ...handlers].map(addressOf))).toEqual(sorted(Object.keys(ROUTE_POLICY).filter((address) => !FRAMEWORK.includes(address))));
  });

  it.each(pages)("%s asks for the permissions that the policy names", (page) => {
    const policy = ROUTE_POLICY[addressOf(page)];
    const asked = callsOf(parseSource(page), "requireScope").map((call) => sorted(texts(call.arguments)));
    if (policy === "public") return expect(asked).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
    for (const permissions of asked) expect(permissions).toEqual(sorted(policy ?? []));
  });

  it.each(handlers.filter((file) => !OWN_CHECK.includes(file)))("%s is made by defineRoute with the permission that the policy names", (file) => {
    const exported = [...exportedCalls(parseSource(file))];
    expect(exported.length).toBeGreaterThan(0);
    for (const [method, call] of exported) {
      expect([method, nameOf(call?.expression)]).toEqual([expect.stringMatching(/^(GET|POST|PUT|PATCH|DELETE)$/), "defineRoute"]);
      expect([call && permissionIn(call)]).toEqual(ROUTE_POLICY[addressOf(file)]);
    }
  });

  it("gives every permission that a route asks for to some role", () => {
    const asked = sorted(Object.values(ROUTE_POLICY).flatMap((policy) => (policy === "public" ? [] : [...policy])));
    expect(asked.filter((permission) => !ROLES.some((role) => (ROLE[role].permissions as readonly string[]).includes(permission)))).toEqual([]);
  });
});

describe("server actions", () => {
  it("stand in actions.ts files and nowhere else", () => {
    const elsewhere = [...filesBelow("app", /\.tsx?$/), ...filesBelow("components", /\.tsx?$/), ...filesBelow("lib", /\.ts$/)]
      .filter((file) => !actionFiles.includes(file) && !/\.test\.tsx?$|generated/.test(file))
      .filter((file) => /^\s*["']use server["']/m.test(readFileSync(file, "utf8")));
    expect(elsewhere).toEqual([]);
  });

  it("are all in the policy, and the policy names no other", () => {
    expect(sorted(actionFiles.flatMap((file) => [...exportedCalls(parseSource(file)).keys()].map((name) => `${file}#${name}`)))).toEqual(sorted(Object.keys(ACTION_POLICY)));
  });

  it.each(Object.entries(ACTION_POLICY))("%s only runs its command", (action, { command, permission, proof }) => {
    const [file = "", name = ""] = action.split("#");
    const source = parseSource(file);
    const call = exportedCalls(source).get(name);
    expect([nameOf(call?.expression), nameOf(call?.arguments[0])]).toEqual([proof === "session" ? "runAction" : "runLinkAction", command]);
    const from = source.statements.filter(ts.isImportDeclaration).find((statement) => new RegExp(`\\b${command}\\b`).test(statement.importClause?.getText() ?? ""));
    const origin = from && ts.isStringLiteral(from.moduleSpecifier) ? from.moduleSpecifier.text : "";
    expect(origin).toMatch(/^@\/lib\/[a-z-]+\/commands\//);
    const definition = exportedCalls(parseSource(`${origin.replace("@/", "")}.ts`)).get(command);
    expect([nameOf(definition?.expression), definition && permissionIn(definition)]).toEqual(["defineCommand", permission]);
  });
});
