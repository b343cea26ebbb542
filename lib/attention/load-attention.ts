import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { remember } from "@/lib/platform/cache";
import stated from "@/prisma/seed/reference/attention.json";
import register from "@/prisma/seed/reference/documents.json";
import { buildAttention, type Attention } from "./domain/build-attention";
import { readStatedAttention } from "./domain/stated-attention";

/** How the national measures in force are spread over the four areas; the counts come with the product. @param asOf `YYYY-MM-DD` */
export const loadAttention = <P extends FigurePermission>(scope: Scope<P>, asOf: string): Promise<Attention> =>
  remember(`${scope.datasetVersion}|attention|${asOf}`, async () => buildAttention(readStatedAttention(stated), register.documents, asOf));
