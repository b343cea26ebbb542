import { Button } from "@/components/ui/button";

type AsOfFormProps = { asOf: string; today: string; keep: Readonly<Record<string, string>> };

/** Asks for the page as known on a day; a plain form, so that it works everywhere. */
export function AsOfForm({ asOf, today, keep }: AsOfFormProps) {
  const rest = Object.entries(keep).filter(([name]) => name !== "asOf");
  return (
    <form method="get" className="filters inline">
      {rest.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <p><label htmlFor="as-of-date">Day</label><input id="as-of-date" className="nhsuk-input" type="date" name="asOf" defaultValue={asOf} min="2022-12-01" max={today} required /></p>
      <p className="go"><Button kind="secondary" small>Show</Button> {keep.asOf !== undefined && <a href={rest.length === 0 ? "?" : `?${new URLSearchParams(Object.fromEntries(rest)).toString()}`}>Back to today</a>}</p>
    </form>
  );
}
