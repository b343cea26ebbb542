import type { FigurePeriod, FigureStatus, SourceFigure, SourceReading } from "../../domain/source-figure";
import type { PublicationSource } from "../../reading/publication-source";
import type { CoverageRow } from "./coverage-row";
import type { NhsRegion } from "./nhs-regions";
import { frontSheet, parseCover, type CoverQuarter } from "./parse";
import { COVER_ODS } from "./source";

/** P11, two doses of MMR at 5 years, of councils, regions of the NHS and England. */
export const coverOds: PublicationSource = {
  ...COVER_ODS,
  recognise: (file) => file.kind === "workbook" && frontSheet(file) !== undefined,
  async read(file, issues) {
    const quarter = await parseCover(file, issues);
    return quarter === null ? null : toReading(quarter);
  },
};

interface Where {
  readonly period: FigurePeriod;
  readonly status: FigureStatus;
  readonly sheet: string | null;
}

function toReading({ sheet, period, rows, nhsRegions, publishedOn, status }: CoverQuarter): SourceReading {
  // The register knows the regions of the NHS; the statistical regions of the table of councils have other borders.
  const own = rows.filter(({ area }) => area.kind !== "region");
  const regions = nhsRegions?.regions ?? [];
  const figures = [
    ...own.map((row) => figure(row, { period, status, sheet })),
    ...regions.map((region) => regionFigure(region, { period, status, sheet: nhsRegions?.sheet ?? null })),
  ];
  const passedOver = {
    "statistical regions, which are not regions of the NHS": rows.length - own.length,
    "countries, local teams and statistical regions in the table by region": (nhsRegions?.rowsRead ?? 0) - regions.length,
  };
  return { figures, rowsRead: rows.length + (nhsRegions?.rowsRead ?? 0), passedOver, publishedOn };
}

const figure = ({ row, area, children, coverage, numerator, mark }: CoverageRow, { period, status, sheet }: Where): SourceFigure => ({
  metricCode: "P11", area, period, detail: [], value: coverage, numerator, denominator: children, mark, status, row, sheet,
});

const regionFigure = ({ row, name, coverage }: NhsRegion, { period, status, sheet }: Where): SourceFigure => ({
  metricCode: "P11", area: { kind: "region", scheme: "name", code: name, name }, period, detail: [], value: coverage, numerator: null, denominator: null, mark: null, status, row, sheet,
});
