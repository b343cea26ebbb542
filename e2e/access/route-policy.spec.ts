import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { ACTION_POLICY, ROUTE_POLICY } from "@/lib/access/route-policy";

interface ActionEntry {
  readonly filename?: string;
  readonly exportedName?: string;
}

function manifest<T>(name: string): T {
  const file = path.resolve(".next/server", name);
  if (!existsSync(file)) throw new Error(`${path.relative(".", file)} is missing: build the application first, for example with npm test -- e2e`);
  return JSON.parse(readFileSync(file, "utf8")) as T;
}

/** "/(signed-in)/overview/page" is served at "/overview". */
function addressOf(entry: string): string {
  const parts = entry.split("/").filter((part) => part !== "" && !/^\(.*\)$/.test(part));
  return `/${parts.slice(0, -1).join("/")}`;
}

const sorted = (items: Iterable<string>): string[] => [...new Set(items)].sort();

test("every route that was built has a policy, and every policy a route", () => {
  const built = Object.keys(manifest<Record<string, string>>("app-paths-manifest.json"));
  expect(sorted(built.map(addressOf))).toEqual(sorted(Object.keys(ROUTE_POLICY)));
});

test("nothing is served outside the app folder", () => {
  const pages = Object.keys(manifest<Record<string, string>>("pages-manifest.json"));
  expect(pages.filter((page) => !["/_app", "/_document", "/_error", "/404", "/500"].includes(page))).toEqual([]);
});

test("every server action that was built is bound to a command, and every policy has its action", () => {
  const { node, edge } = manifest<Record<"node" | "edge", Record<string, ActionEntry>>>("server-reference-manifest.json");
  const built = [...Object.values(node), ...Object.values(edge)].map(({ filename = "unknown file", exportedName = "unknown name" }) => `${filename}#${exportedName}`);
  expect(built.filter((action) => !/^app\/.*\/actions\.ts#/.test(action))).toEqual([]);
  expect(sorted(built)).toEqual(sorted(Object.keys(ACTION_POLICY)));
});
