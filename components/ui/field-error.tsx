/** The message above an input that is wrong. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (error === undefined) return null;
  return <span className="nhsuk-error-message" id={`${id}-error`}><span className="vh">Error:</span> {error}</span>;
}
