import "server-only";
import type { FigurePermission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { areasOn } from "@/lib/organisations/domain/organisation";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { formatPeriod } from "@/lib/shared/format-date";
import { boardCouncils } from "./domain/board-councils";
import type { TemplateChoice, TemplatesPage } from "./domain/templates-page";
import { metricsOf, type ReturnTemplate } from "./templates/return-template";
import { templatePeriodEnds } from "./templates/template-period";
import { TEMPLATES } from "./templates/templates";
import { writeTemplate, type TemplateFormat } from "./templates/write-template";

const periodKind = ({ frequency }: ReturnTemplate) => (frequency === "monthly" ? "month" : "quarter");

/** The templates, what each is for, and for which boards and periods it can be made out. @param day today, `YYYY-MM-DD` */
export async function loadTemplates<P extends FigurePermission>(scope: Scope<P>, day: string): Promise<TemplatesPage> {
  const [organisations, { metrics }] = await Promise.all([loadOrganisations(scope), loadCatalogue(scope)]);
  const own = scope.reach.kind === "areas" ? scope.reach.areaIds : [];
  const boards = [...TEMPLATES.flatMap((template) => templatePeriodEnds(template, day)), day]
    .flatMap((date) => areasOn(organisations, "icb", date))
    .filter(({ area }, index, all) => all.findIndex((one) => one.area.id === area.id) === index)
    .toSorted((one, other) => one.version.shortName.localeCompare(other.version.shortName, "en-GB"));
  return {
    templates: TEMPLATES.map((template) => ({
      id: template.id, title: template.title, purpose: template.purpose, whoFillsIn: template.whoFillsIn, frequency: template.frequency, due: template.due, rules: template.rules,
      metrics: metricsOf(template).map((code) => ({ code, name: metrics.get(code)?.name ?? code })),
      periods: templatePeriodEnds(template, day).map((end): TemplateChoice => ({ value: end, label: formatPeriod(end, periodKind(template)) })),
    })),
    boards: boards.map(({ area, version }): TemplateChoice => {
      const isFormer = version.validTo !== null && version.validTo < day;
      return { value: version.odsCode ?? area.key, label: isFormer ? `${version.shortName} (former board)` : version.shortName };
    }),
    ownBoard: boards.find(({ area, version }) => own.includes(area.id) && version.validTo === null)?.version.odsCode ?? null,
  };
}

export interface TemplateFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

export interface TemplateFileRequest {
  readonly template: string;
  readonly format: TemplateFormat;
  /** ODS code. */
  readonly board: string;
  /** Last day of the period, `YYYY-MM-DD`. */
  readonly periodEnd: string;
}

/**
 * One template, made out for a board and a period.
 * @returns "no template" for one that is not made out for the period; "no board" where no board of the code was in force then
 */
export async function loadTemplateFile<P extends FigurePermission>(scope: Scope<P>, { template: id, format, board: code, periodEnd }: TemplateFileRequest, day: string): Promise<TemplateFile | "no template" | "no board"> {
  const template = TEMPLATES.find((one) => one.id === id);
  if (template === undefined || !templatePeriodEnds(template, day).includes(periodEnd)) return "no template";
  const organisations = await loadOrganisations(scope);
  const board = areasOn(organisations, "icb", periodEnd).find(({ version }) => version.odsCode === code);
  if (board === undefined) return "no board";
  const councils = boardCouncils(organisations, board.area.id, periodEnd).map(({ version }) => ({ code: version.onsCode ?? "", name: version.name }));
  const bytes = await writeTemplate(template, format, { board: { code, name: board.version.name }, councils, periodEnd });
  return { fileName: `${template.id}-${code}-${periodEnd}.${format}`, bytes };
}
