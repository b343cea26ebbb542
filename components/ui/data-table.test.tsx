import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DataTable } from "./data-table";
import type { Column } from "./data-table-types";
import { sortLink } from "./sort-link";

type Row = { name: string; share: string };

const rows: Row[] = [{ name: "Essex", share: "56.6" }, { name: "Dorset", share: "67.1" }];
const order = { column: "share", direction: "descending" } as const;
const columns: Column<Row>[] = [
  { key: "name", head: "Board", rowHeader: true, cell: (row) => row.name, sort: sortLink({}, "name", order) },
  { key: "share", head: "Within 18 weeks", unit: "%", align: "right", cell: (row) => row.share, sort: sortLink({}, "share", order) },
  { key: "note", head: "Note", cell: () => null },
];
const common = { caption: "Waits by board", columns, rowKey: (row: Row) => row.name };

describe("DataTable", () => {
  const html = renderToStaticMarkup(<DataTable {...common} rows={rows} />);

  it("announces the order on the sorted column, and only there", () => {
    expect(html.match(/aria-sort="[a-z]+"/g)).toEqual(['aria-sort="none"', 'aria-sort="descending"']);
    expect(html).toContain('<th scope="col">Note</th>');
  });

  it("names every row by its header and keeps each value in its own row", () => {
    expect(html).toContain('<tr><th scope="row">Essex</th><td class="num">56.6</td><td></td></tr>');
    expect(html).toContain('<tr><th scope="row">Dorset</th><td class="num">67.1</td><td></td></tr>');
  });

  it("says that there is nothing instead of showing an empty table", () => {
    const empty = renderToStaticMarkup(<DataTable {...common} rows={[]} empty="No return has been loaded." />);
    expect(empty).toContain('<td colSpan="3">No return has been loaded.</td>');
  });

  it("heads each group of rows and says where one has none", () => {
    const grouped = renderToStaticMarkup(<DataTable {...common} rowGroups={[{ key: "e", heading: "East", note: "1 board", rows: rows.slice(0, 1) }, { key: "s", heading: "South", rows: [] }]} empty="None." />);
    expect(grouped).toMatch(/scope="rowgroup">East<\/th><td colSpan="2">1 board<\/td><\/tr><tr><th scope="row">Essex/);
    expect(grouped).toMatch(/scope="rowgroup">South<\/th><td colSpan="2"><\/td><\/tr><tr class="empty-row"><td colSpan="3">None\./);
  });

  it("gives a wide table a named place that the keyboard reaches", () => {
    const wide = renderToStaticMarkup(<DataTable {...common} rows={rows} minWidth={52} />);
    expect(wide).toContain('role="region" aria-label="Waits by board, table" tabindex="0"');
  });
});
