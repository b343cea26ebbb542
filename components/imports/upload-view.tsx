import { Breadcrumb } from "@/components/layout/breadcrumb";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { ButtonGroup } from "@/components/ui/button-group";
import { Callout } from "@/components/ui/callout";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileField } from "@/components/ui/file-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { UploadChoices } from "@/lib/imports/domain/upload-choices";
import { UPLOAD_PROBLEM, type TypedUpload, type UploadCode } from "@/lib/imports/domain/upload-form";

type UploadViewProps = {
  choices: UploadChoices;
  /** What was typed before. */
  typed: TypedUpload;
  /** What was wrong with it. */
  problems: readonly UploadCode[];
};

/** The form that brings in a file. A plain form, so that it works without JavaScript. */
export function UploadView({ choices, typed, problems }: UploadViewProps) {
  const errors = problems.map((code) => UPLOAD_PROBLEM[code]);
  const error = (field: string) => errors.find((one) => one.field === field)?.message;
  const again = problems.length > 0;
  const options = (kinds: UploadChoices["returns"]) => kinds.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <main id="main" className="wrap stack">
      <Breadcrumb items={[{ label: "Imports", href: "/imports" }, { label: "Bring in a file" }]} />
      {again && <ErrorSummary errors={errors.map(({ message, field }) => ({ message, field: field ?? undefined }))} />}
      <PageHeader title="Bring in a file" intro="As it was downloaded or saved, without changes. Nothing is published before a second person has approved it." />
      <div className="obj">
        <form method="post" action="/imports/upload" encType="multipart/form-data" className="form" noValidate>
          <FileField
            id="file" name="file" label="File" error={error("file")}
            hint={<>CSV, Excel (.xlsx) or OpenDocument (.ods), or one of them packed (.zip, .gz); at most 100 MB.{again && <b> Choose the file again: a browser does not keep it.</b>}</>}
          />
          <SelectField
            id="publication" name="publication" label="What is it?" defaultValue={typed.publication} error={error("publication")}
            hint="The contents say what a file is, whatever its name. Choose only if it must be of one kind, and is refused otherwise."
            options={[
              { value: "", label: "Found by its contents" },
              ...(choices.publications.length > 0 ? [{ group: "Publications", options: options(choices.publications) }] : []),
              { group: "Returns of boards", options: options(choices.returns) },
            ]}
          />
          <Board choices={choices} typed={typed.board} error={error("board")} />
          <DateField
            id="publishedOn" name="publishedOn" label="Day of publication (optional)" defaultValue={typed.publishedOn} error={error("publishedOn")}
            hint={<>The day from which its figures count as known, written year-month-day: <span className="nw">2026-05-14</span>. Left empty, it is the day that the file states, else that of the publication’s calendar, else today.</>}
          />
          <fieldset className="nhsuk-fieldset">
            <legend className="nhsuk-fieldset__legend">Embargo until (optional)</legend>
            <p className="nhsuk-hint" id="embargo-hint">Published figures are seen by nobody before this moment, London time. Leave both empty where there is no embargo.</p>
            <div className="fields">
              <DateField id="embargoDate" name="embargoDate" label="Day" defaultValue={typed.embargoDate} error={error("embargoDate")} />
              <TextField id="embargoTime" name="embargoTime" label="Time" hint="24-hour clock: 09:30" width={5} maxLength={5} autoComplete="off" spellCheck={false} defaultValue={typed.embargoTime} error={error("embargoTime")} />
            </div>
          </fieldset>
          <ButtonGroup><Button>Bring in and check</Button><a href="/imports">Cancel</a></ButtonGroup>
        </form>
        <Callout kind="note" level={2} title="What happens next">
          <ol className="plain-steps">
            <li>The file is kept and checked in the background. A file with anything wrong is refused whole, with each problem by sheet, row and column.</li>
            <li>You see what publishing it would change: figures old and new, outliers and warnings.</li>
            <li>Somebody else approves or rejects it. Until then you can call it off.</li>
            <li>Approved figures are published at once, or when the embargo ends.</li>
          </ol>
          <p>A board’s own figures go in by a template: <a href="/imports/templates">download one</a>.</p>
        </Callout>
      </div>
    </main>
  );
}

function Board({ choices, typed, error }: { choices: UploadChoices; typed: string; error: string | undefined }) {
  const { boards, mayPublish } = choices;
  const options = boards.map(({ areaId, name }) => ({ value: String(areaId), label: name }));
  const [only, ...others] = options;
  if (mayPublish) {
    return <SelectField id="board" name="board" label="Whose return?" hint="Only for a return that a board filled in." defaultValue={typed} error={error} options={[{ value: "", label: "Nobody’s: it is a publication" }, ...options]} />;
  }
  const choose = others.length === 0 ? options : [{ value: "", label: "Choose a board" }, ...options];
  return <SelectField id="board" name="board" label="Whose return?" hint="Your account brings in returns of its boards." required defaultValue={typed || (others.length === 0 ? only?.value : "")} error={error} options={choose} />;
}
