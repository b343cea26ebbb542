import path from "node:path";
import { defineConfig, globalIgnores } from "eslint/config";
import nextVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";

const CODE = ["**/*.{ts,tsx,mjs,cjs,js}"];
const TESTS = ["**/*.test.{ts,tsx,mjs}", "**/*.node-test.mjs", "lib/testing/**", "lib/**/testing/**", "lib/**/fixtures/**", "e2e/**"];
const PURE = ["lib/{shared,statistics,charts}/**", "lib/*/domain/**"];

/** Files are named as their export is, in kebab-case. */
const kebabCase = {
  meta: { type: "suggestion", schema: [] },
  create: (context) => ({
    Program(node) {
      const name = path.basename(context.filename);
      if (!/^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/.test(name)) context.report({ node, message: `File names are kebab-case: ${name}` });
    },
  }),
};

const syntax = (...restrictions) => ({ "no-restricted-syntax": ["error", ...restrictions.map(([selector, message]) => ({ selector, message }))] });

const focusedTest = ["MemberExpression[object.name=/^(describe|it|test)$/][property.name='only']", "A focused test hides all others."];
const serverDirective = ["ExpressionStatement[directive='use server']", "Server functions stand in actions.ts, each bound to a command."];
const environment = ["MemberExpression[object.name='process'][property.name='env']", "Configuration is read and checked once, in lib/platform/config.ts."];
const castScope = [":matches(TSAsExpression, TSTypeAssertion) TSTypeReference[typeName.name='Scope']", "A scope comes from lib/access after a check, never from a cast."];
const clock = [":matches(CallExpression[callee.object.name='Date'][callee.property.name='now'], CallExpression[callee.name='Date'], CallExpression[callee.object.name='performance'])", "Pure code is given the time."];
const chance = ["MemberExpression[object.name='Math'][property.name='random']", "Pure code gives the same answer every time."];
const present = ["NewExpression[callee.name='Date'][arguments.length=0]", "Pure code is given the time."];
const anyDate = ["NewExpression[callee.name='Date']", "Pure code reckons with dates as YYYY-MM-DD, through lib/shared/month.ts."];
const localDate = ["NewExpression[callee.name='Date']:not([arguments.0.callee.property.name='UTC'])", "Dates are made by Date.UTC, so that no time zone moves them."];

/** Rules about components, which outside .tsx files only cost time. */
const reactRules = nextVitals.flatMap(({ rules = {} }) => Object.keys(rules)).filter((rule) => /^(react|react-hooks|jsx-a11y)\//.test(rule));

export default defineConfig([
  globalIgnores([".next/**", ".data/**", "public/**", "lib/platform/database/generated/**", "next-env.d.ts", "test-results/**", "playwright-report/**"]),
  ...nextVitals,
  ...nextTypescript,
  { linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" } },
  {
    // Plain links keep every page working, and light, without a client router.
    rules: { "@next/next/no-html-link-for-pages": "off" },
  },
  { files: CODE, ignores: ["**/*.tsx"], rules: Object.fromEntries(reactRules.map((rule) => [rule, "off"])) },
  {
    files: CODE,
    plugins: { project: { rules: { "kebab-case": kebabCase } } },
    rules: {
      "project/kebab-case": "error",
      "max-lines": ["error", 300],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "none", ignoreRestSiblings: true }],
      ...syntax(focusedTest, serverDirective, environment, castScope),
    },
  },
  { files: ["**/*.generated.ts"], rules: { "max-lines": "off" } },
  { files: ["app/**/page.tsx"], rules: { "max-lines": ["error", 60] } },
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
      "@typescript-eslint/await-thenable": "error",
      // Import rules tell a type from a value by this.
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
    },
  },
  { files: PURE, ignores: ["lib/shared/**", ...TESTS], rules: syntax(focusedTest, serverDirective, environment, castScope, clock, chance, anyDate) },
  { files: ["lib/shared/**"], ignores: TESTS, rules: syntax(focusedTest, serverDirective, environment, castScope, clock, chance, present, localDate) },
  { files: ["lib/platform/config.ts", "scripts/**", "prisma/**", "prisma.config.ts", "bench/**", "proxy.ts", "instrumentation.ts", "next.config.js", "playwright.config.ts"], rules: syntax(focusedTest, serverDirective, castScope) },
  { files: ["lib/{access,entry}/**"], rules: syntax(focusedTest, serverDirective, environment) },
  { files: ["app/**/actions.ts"], rules: syntax(focusedTest, environment, castScope) },
  { files: TESTS, rules: syntax(focusedTest, serverDirective, castScope) },
  {
    files: ["components/**"],
    rules: {
      "no-restricted-globals": ["error", ...["fetch", "XMLHttpRequest", "EventSource", "WebSocket"].map((name) => ({ name, message: "A component is given what it shows; loading is the page's." }))],
    },
  },
]);
