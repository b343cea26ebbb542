import type { IssueList } from "../domain/import-issue";
import type { SourceFigure, SourceReading } from "../domain/source-figure";
import type { PublicationFacts, PublicationSource } from "../reading/publication-source";
import { readReturn, type ReturnContents } from "./read-return";
import { withValue } from "./return-figure";
import { isReturnFile } from "./return-layout";
import { ROW_HEADINGS, type ReturnTemplate } from "./return-template";

/** What is said of every return. */
export const RETURN_FACTS = {
  publication: "Returns of integrated care boards",
  publisher: "The board that fills it in",
  page: "",
  licence: "Not published: management information",
  filledInBy: "board",
} as const satisfies Partial<PublicationFacts>;

export interface ReturnRules {
  /** Rules between cells: refuses in the entries. */
  check(contents: ReturnContents): void;
  /** The figures of a return that keeps all rules. */
  figures(contents: ReturnContents): readonly SourceFigure[];
}

/** A source that reads one of our templates filled in. */
export function returnSource(template: ReturnTemplate, facts: PublicationFacts, { check, figures }: ReturnRules): PublicationSource {
  return {
    ...facts,
    recognise: (file) => isReturnFile(file, template),
    async read(file, issues: IssueList): Promise<SourceReading | null> {
      const contents = await readReturn(template, file, issues);
      if (contents === null) return null;
      check(contents);
      if (issues.refused) return null;
      const { board, entries, blankRows } = contents;
      return {
        figures: withValue(figures(contents)),
        rowsRead: entries.length,
        passedOver: blankRows === 0 ? {} : { "nothing reported": blankRows },
        codeColumn: template.lines.every(({ of }) => of === "council") ? ROW_HEADINGS.councilCode : ROW_HEADINGS.boardCode,
        sender: { kind: "icb", scheme: "ods", code: board.code, name: board.name },
        publishedOn: null,
      };
    },
  };
}
