import type { FormAction } from "@/components/admin/action-form";
import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-types";
import { Details } from "@/components/ui/details";
import { distinctCodes, groupWarnings, placeText, ruleTitle } from "@/lib/imports/domain/group-issues";
import type { BodyGroup } from "@/lib/imports/domain/import-page";
import type { ImportReport } from "@/lib/imports/domain/import-report";
import type { ImportIssue, UnmatchedCode } from "@/lib/observations/domain/import-issue";
import { formatNumber, NO_FIGURE } from "@/lib/shared/format-number";
import { MapCodeForm } from "./map-code-form";

const SCHEME: Readonly<Record<string, string>> = { ods: "ODS", ons: "ONS", name: "Name" };

const REFUSAL: readonly Column<ImportIssue>[] = [
  { key: "file", head: "File", cell: ({ file }) => file },
  { key: "sheet", head: "Sheet", cell: ({ sheet }) => sheet ?? NO_FIGURE },
  { key: "row", head: "Row", align: "right", cell: ({ row }) => (row === null ? NO_FIGURE : String(row)) },
  { key: "column", head: "Column", gap: true, cell: ({ column }) => column ?? NO_FIGURE },
  { key: "message", head: "What is wrong", rowHeader: true, cell: ({ message }) => message },
  { key: "rule", head: "Rule", cell: ({ rule }) => <>{ruleTitle(rule)}<small>{rule}</small></> },
];

const WARNING: readonly Column<ImportIssue>[] = [
  { key: "place", head: "Place", cell: placeText },
  { key: "message", head: "What to look at", rowHeader: true, cell: ({ message }) => message },
];

const CODE: readonly Column<UnmatchedCode>[] = [
  { key: "code", head: "Code", rowHeader: true, cell: ({ code }) => <code>{code}</code> },
  { key: "scheme", head: "Register", cell: ({ scheme }) => SCHEME[scheme] ?? scheme },
  { key: "name", head: "Name in the file", cell: ({ name }) => name || NO_FIGURE },
];

const few = (number: number, one: string, several: string): string => (number === 1 ? `1 ${one}` : `${formatNumber(number)} ${several}`);

type ImportFindingsProps = {
  report: ImportReport;
  /** Whose an unknown code may be; empty where the reader may not say. */
  bodies: readonly BodyGroup[];
  mapCode: FormAction;
};

/** What the check found about the file: problems, codes, warnings, boards that are missing, and rows that give no figure. */
export function ImportFindings({ report, bodies, mapCode }: ImportFindingsProps) {
  const refusals = report.issues.filter(({ severity }) => severity === "refusal");
  const absent = report.issues.filter(({ rule, severity }) => rule === "absent_icb_code" && severity === "warning");
  const warnings = groupWarnings(report.issues);
  const codes = distinctCodes(report.unmatched);
  const passedOver = Object.entries(report.passedOver);
  return (
    <>
      {refusals.length > 0 && (
        <Section id="refused" title={`${few(refusals.length, "problem keeps", "problems keep")} the file out`} subtitle="Nothing of the file was stored. Mend it where it comes from, then bring it in again.">
          <DataTable caption="Every problem, by place" captionHidden columns={REFUSAL} rows={refusals} rowKey={(issue) => String(refusals.indexOf(issue))} minWidth={64} />
        </Section>
      )}
      {codes.length > 0 && (
        <Section id="codes" title={`${few(codes.length, "code names", "codes name")} no known body`} subtitle="If a code is of a body in the register, say so once; the mapping is kept with its reason and source.">
          <div className="stack">
            <DataTable caption="Codes that name no known body" captionHidden columns={CODE} rows={codes} rowKey={({ scheme, code }) => `${scheme}|${code}`} />
            {bodies.length > 0
              ? codes.map((code) => <MapCodeForm key={`${code.scheme}|${code.code}`} code={code} bodies={bodies} action={mapCode} />)
              : <p>Somebody of national oversight can say whose they are, here.</p>}
            <p className="small">Then bring the file in again.</p>
          </div>
        </Section>
      )}
      {warnings.length > 0 && (
        <Section id="warnings" title={few(warnings.reduce((sum, { issues }) => sum + issues.length, 0), "warning", "warnings")} subtitle="Nothing of this keeps the file out. Look at each before it is approved.">
          <div className="stack">
            {warnings.map(({ rule, title, issues }) => (
              <Details key={rule} summary={`${title}: ${formatNumber(issues.length)}`} open={issues.length <= 5}>
                <DataTable caption={`Warnings: ${title}`} captionHidden columns={WARNING} rows={issues} rowKey={(issue) => String(issues.indexOf(issue))} kind="stacked" />
              </Details>
            ))}
          </div>
        </Section>
      )}
      {absent.length > 0 && (
        <Section id="absent" title={`${few(absent.length, "board has", "boards have")} no figures in the file`} subtitle="A gap, not a zero.">
          <Details summary={absent.length === 1 ? "Show it" : "Show them"} open={absent.length <= 5}><ul className="plain-list">{absent.map(({ message }) => <li key={message}>{message}</li>)}</ul></Details>
        </Section>
      )}
      {passedOver.length > 0 && (
        <Section id="passed-over" title="Rows that give no figure" subtitle="As it should be: they are counted so that nothing goes missing unseen.">
          <DataTable
            caption="Rows that give no figure, by reason" captionHidden rows={passedOver} rowKey={([reason]) => reason}
            columns={[{ key: "reason", head: "Rows", rowHeader: true, cell: ([reason]) => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}` }, { key: "count", head: "Number", align: "right", cell: ([, rows]) => formatNumber(rows) }]}
          />
        </Section>
      )}
    </>
  );
}
