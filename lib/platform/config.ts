import "server-only";
import { z } from "zod";

const environment = z.object({
  DATABASE_URL: z.string().min(1, "DATABASE_URL is not set: start the product with npm start, or set it in the environment"),
  NEXTAUTH_SECRET: z.string().min(32, "NEXTAUTH_SECRET must have at least 32 characters"),
  NEXTAUTH_URL: z.url("NEXTAUTH_URL must be the address of the product, for example https://oversight.example.org"),
  DEMONSTRATION: z.enum(["0", "1"]).default("0"),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  PRODUCT_NAME: z.string().min(1).default("ICB oversight"),
  CONTACT_EMAIL: z.email().optional(),
  OVERSIGHT_FETCHING: z.enum(["on", "off"]).default("off"),
});

export interface Configuration {
  readonly databaseUrl: string;
  readonly databasePool: number;
  readonly secret: string;
  readonly address: string;
  readonly secure: boolean;
  readonly demonstration: boolean;
  readonly productName: string;
  readonly contactEmail: string | null;
  /** Whether this installation may fetch publications from the internet at all. */
  readonly fetching: boolean;
}

let known: Configuration | undefined;

/**
 * The configuration, read and checked once from the environment.
 * @throws Error that names every variable that is missing or malformed
 */
export function configuration(): Configuration {
  if (known) return known;
  const parsed = environment.safeParse(process.env);
  if (!parsed.success) {
    throw new Error(`Configuration: ${parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ")}`);
  }
  const value = parsed.data;
  known = {
    databaseUrl: value.DATABASE_URL,
    databasePool: value.DATABASE_POOL,
    secret: value.NEXTAUTH_SECRET,
    address: value.NEXTAUTH_URL,
    secure: value.NEXTAUTH_URL.startsWith("https://"),
    demonstration: value.DEMONSTRATION === "1",
    productName: value.PRODUCT_NAME,
    contactEmail: value.CONTACT_EMAIL ?? null,
    fetching: value.OVERSIGHT_FETCHING === "on",
  };
  return known;
}
