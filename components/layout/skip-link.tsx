/** The first thing in the page; `main` has the id it points to. */
export function SkipLink({ target = "main" }: { target?: string }) {
  return <a className="skip" href={`#${target}`}>Skip to main content</a>;
}
