"use client";
import type { ChangeEvent } from "react";
import { STATUS_WORD } from "@/lib/shared/objective-status";

export type FilterState = { words: string; region: string; status: string };

type BoardFiltersProps = {
  filter: FilterState;
  regions: readonly { code: string; name: string }[];
  /** Parameters the form carries on. */
  keep: Record<string, string>;
  onChange: (filter: FilterState) => void;
};

/** Words, region and status; at once in the browser, by the button without JavaScript. */
export function BoardFilters({ filter, regions, keep, onChange }: BoardFiltersProps) {
  const change = (name: keyof FilterState) => (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => onChange({ ...filter, [name]: event.target.value });
  const isFiltered = filter.words !== "" || filter.region !== "" || filter.status !== "";
  return (
    <form method="get" className="filters" role="search" aria-label="Filter boards">
      {Object.entries(keep).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <div className="nhsuk-form-group">
        <label className="nhsuk-label" htmlFor="filter-q">Board</label>
        <input id="filter-q" className="nhsuk-input" name="q" value={filter.words} onChange={change("words")} maxLength={80} autoComplete="off" size={16} />
      </div>
      <div className="nhsuk-form-group">
        <label className="nhsuk-label" htmlFor="filter-region">Region</label>
        <select id="filter-region" className="nhsuk-select" name="region" value={filter.region} onChange={change("region")}>
          <option value="">All regions</option>
          {regions.map((region) => <option key={region.code} value={region.code}>{region.name}</option>)}
        </select>
      </div>
      <div className="nhsuk-form-group">
        <label className="nhsuk-label" htmlFor="filter-status">Status</label>
        <select id="filter-status" className="nhsuk-select" name="status" value={filter.status} onChange={change("status")}>
          <option value="">All statuses</option>
          {Object.entries(STATUS_WORD).map(([status, word]) => <option key={status} value={status}>{word}</option>)}
        </select>
      </div>
      <div className="acts">
        <button type="submit" className="nhsuk-button nhsuk-button--secondary nhsuk-button--small">Apply</button>
        {isFiltered && <a href={`?${new URLSearchParams(keep).toString()}`}>Reset</a>}
      </div>
    </form>
  );
}
