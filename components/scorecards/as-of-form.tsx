import { DateField } from "@/components/ui/date-field";
import { FilterBar } from "@/components/ui/filter-bar";

type AsOfFormProps = { asOf: string; keep: Readonly<Record<string, string>> };

/** Asks for the page as known on a day; a plain form, so that it works everywhere. */
export function AsOfForm({ asOf, keep }: AsOfFormProps) {
  const rest = Object.fromEntries(Object.entries(keep).filter(([name]) => name !== "asOf"));
  const back = Object.keys(rest).length === 0 ? "?" : `?${new URLSearchParams(rest).toString()}`;
  return (
    <FilterBar label="As known on another day" keep={rest} resetHref={back} apply="Show">
      <DateField id="as-of-date" name="asOf" label="Day" defaultValue={asOf} required />
    </FilterBar>
  );
}
