import type { ReactNode } from "react";
import { Button } from "./button";
import type { Query } from "./query-string";

type FilterBarProps = {
  /** Names the form, for example "Filter metrics". */
  label: string;
  /** Where it goes; without it, the same page. */
  action?: string;
  /** State that the filter must not lose, sent as hidden fields (leave out what the fields themselves send, and the page). */
  keep?: Query;
  /** The address without filters. Always given, so that there is always a way back. */
  resetHref: string;
  apply?: string;
  children: ReactNode;
};

/** Fields in one line that filter the page by GET, without JavaScript. */
export function FilterBar({ label, action, keep = {}, resetHref, apply = "Apply", children }: FilterBarProps) {
  const hidden = Object.entries(keep).flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => ({ name, value: one })));
  return (
    <form className="filters" method="get" action={action} aria-label={label}>
      {hidden.map(({ name, value }, index) => value !== undefined && <input key={index} type="hidden" name={name} value={value} />)}
      {children}
      <div className="acts">
        <Button small>{apply}</Button>
        <a href={resetHref}>Reset</a>
      </div>
    </form>
  );
}
