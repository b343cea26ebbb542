import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { remember } from "@/lib/platform/cache";
import register from "@/prisma/seed/reference/documents.json";
import stated from "@/prisma/seed/reference/facts.json";
import { factsOn, type StatedFacts } from "./domain/stated-facts";

/** What documents state of the nation: what the National Audit Office reported in 2022 and what is known since; the facts come with the product. @param asOf `YYYY-MM-DD` */
export const loadStatedFacts = <P extends FigurePermission>(scope: Scope<P>, asOf: string): Promise<StatedFacts> =>
  remember(`${scope.datasetVersion}|stated-facts|${asOf}`, async () => factsOn(stated, register.documents, asOf));
