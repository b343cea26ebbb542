import type { FormEvent } from "react";
import { Details } from "@/components/ui/details";
import { chooseColumns, rowHeaderAt, tableAddress, tableParameters, visibleColumns, withoutTable, type FigureTableSpec, type TableQuery, type TableState } from "@/lib/explore/domain/figure-table";
import { headText } from "@/lib/explore/domain/table-text";

type FigureTableToolsProps = {
  id: string;
  spec: FigureTableSpec;
  query: TableQuery;
  prefix: string;
  state: TableState;
  onChange: (state: TableState) => void;
};

type Choice = { name: string; value: string; label: string; checked: boolean; onCheck: (checked: boolean) => void };

/** Words, columns, row height and shading; at once in the browser, by the button without JavaScript. */
export function FigureTableTools({ id, spec, query, prefix, state, onChange }: FigureTableToolsProps) {
  const named = spec.columns[rowHeaderAt(spec.columns)];
  const shown = new Set(visibleColumns(spec, state.columns).map((at) => spec.columns[at]?.key));
  const optional = spec.columns.filter((column) => column !== named);
  const toggle = (key: string, isShown: boolean): void =>
    onChange({ ...state, columns: chooseColumns(spec, [...(named === undefined ? [] : [named.key]), ...optional.flatMap((column) => ((column.key === key ? isShown : shown.has(column.key)) ? [column.key] : []))]) });
  const { sort } = { ...tableParameters({ ...state, words: "", columns: null, isDense: false, isHeated: false }) };
  const keep = { ...withoutTable(query, prefix), ...(sort !== undefined && { [`${prefix}sort`]: sort }) };
  const isChanged = state.words !== "" || state.columns !== null || state.isDense || state.isHeated;
  function submit(event: FormEvent): void {
    event.preventDefault();
  }
  const choices: readonly Choice[] = [
    { name: `${prefix}dense`, value: "1", label: "Compact rows", checked: state.isDense, onCheck: (isDense) => onChange({ ...state, isDense }) },
    ...(spec.columns.some(({ heat }) => heat !== undefined) ? [{ name: `${prefix}heat`, value: "1", label: "Shade by value", checked: state.isHeated, onCheck: (isHeated: boolean) => onChange({ ...state, isHeated }) }] : []),
  ];
  return (
    <form method="get" className="filters figure-tools" role="search" aria-label={`Rows and columns: ${spec.caption}`} onSubmit={submit}>
      {Object.entries(keep).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <div className="nhsuk-form-group">
        <label className="nhsuk-label" htmlFor={`${id}-q`}>Rows with the words</label>
        <input id={`${id}-q`} className="nhsuk-input" name={`${prefix}q`} value={state.words} onChange={(event) => onChange({ ...state, words: event.target.value })} maxLength={80} autoComplete="off" size={16} />
      </div>
      {optional.length > 1 && (
        <Details summary="Columns">
          {named !== undefined && <input type="hidden" name={`${prefix}cols`} value={named.key} />}
          <fieldset className="choices">
            <legend className="vh">Columns shown</legend>
            {optional.map((column) => <Check key={column.key} name={`${prefix}cols`} value={column.key} label={headText(column)} checked={shown.has(column.key)} onCheck={(isShown) => toggle(column.key, isShown)} />)}
          </fieldset>
        </Details>
      )}
      {choices.map((choice) => <Check key={choice.name} {...choice} />)}
      <div className="acts">
        <button type="submit" className="nhsuk-button nhsuk-button--secondary nhsuk-button--small unscripted">Apply</button>
        {isChanged && <a href={tableAddress(query, { ...state, words: "", columns: null, isDense: false, isHeated: false }, prefix)}>Reset</a>}
      </div>
    </form>
  );
}

const Check = ({ name, value, label, checked, onCheck }: Choice) => (
  <label className="check"><input type="checkbox" name={name} value={value} checked={checked} onChange={(event) => onCheck(event.target.checked)} /> {label}</label>
);
