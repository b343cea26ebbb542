import path from "node:path";

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  outputFileTracingRoot: path.resolve("."),
  outputFileTracingIncludes: { "/organisations/[code]/pack": ["./lib/board-packs/render/pdf/**/*"], "/board-packs/[packId]/pdf": ["./lib/board-packs/render/pdf/**/*"] },
  turbopack: { root: path.resolve(".") },
  poweredByHeader: false,
  reactStrictMode: true,
  // npm test checks the types of everything; a build that checks them again would fail on a test's slip.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pg-boss", "@myriaddreamin/typst-ts-node-compiler", "rate-limiter-flexible"],
  sassOptions: { quietDeps: true },
  experimental: { authInterrupts: true },
  headers: () => [
    // Goes past proxy.ts, so its headers stand here.
    {
      source: "/imports/upload",
      headers: [
        { key: "content-security-policy", value: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'" },
        { key: "x-content-type-options", value: "nosniff" },
        { key: "referrer-policy", value: "same-origin" },
        { key: "cross-origin-opener-policy", value: "same-origin" },
      ],
    },
    { source: "/outlines-:hash.svg", headers: [{ key: "cache-control", value: "public, max-age=31536000, immutable" }] },
  ],
};

export default config;
