import { rowColumns, type ReturnTemplate, type RowColumn, type TemplateLine } from "./return-template";

/** A body as a template names it: a board by its ODS code, a council by its ONS code. */
export interface TemplateBody {
  readonly code: string;
  readonly name: string;
}

/** For whom, and of which period, a template is made out. */
export interface TemplateRequest {
  readonly board: TemplateBody;
  /** Councils that report through the board. */
  readonly councils: readonly TemplateBody[];
  /** Last day of the period, `YYYY-MM-DD`. */
  readonly periodEnd: string;
}

export interface TemplateRow {
  readonly line: TemplateLine;
  readonly council: TemplateBody | null;
  /** The cells that are filled in already, in the order of the columns. */
  readonly known: readonly (readonly [RowColumn, string | number])[];
}

/** The rows to fill in: every line of the board, then each council's. */
export function templateRows(template: ReturnTemplate, { board, councils, periodEnd }: TemplateRequest): readonly TemplateRow[] {
  const columns = rowColumns(template);
  return template.lines.flatMap((line) =>
    (line.of === "board" ? [null] : councils).map((council): TemplateRow => {
      const cells: Readonly<Record<RowColumn, string | number>> = {
        template: template.id, version: template.version, boardCode: board.code, boardName: board.name, periodEnd,
        councilCode: council?.code ?? "", councilName: council?.name ?? "", line: line.code, text: line.text,
      };
      return { line, council, known: columns.map((column) => [column, cells[column]] as const) };
    }),
  );
}
