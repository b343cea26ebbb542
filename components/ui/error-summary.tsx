import type { ReactNode } from "react";

type ErrorSummaryProps = {
  title?: string;
  /** `field` is the id of the input that is wrong; without it the message is plain text. */
  errors: { message: ReactNode; field?: string }[];
};

/** What went wrong, first on the page, each message a link to its field. Nothing when there is no error. */
export function ErrorSummary({ title = "There is a problem", errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div className="errors" tabIndex={-1}>
      <div role="alert">
        <h2>{title}</h2>
        <ul>
          {errors.map((error, index) => (
            <li key={index}>{error.field === undefined ? error.message : <a href={`#${error.field}`}>{error.message}</a>}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
