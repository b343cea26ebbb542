import type { ReactElement, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Badge } from "./badge";
import { BarList } from "./bar-list";
import { CheckboxesField } from "./checkboxes-field";
import { DataTable } from "./data-table";
import { DateField } from "./date-field";
import { Details } from "./details";
import { FilterBar } from "./filter-bar";
import { LinkButton } from "./link-button";
import { Printed } from "./printed";
import { SelectField } from "./select-field";
import { ShareBar } from "./share-bar";
import { StatusTag } from "./status-tag";
import { TextField } from "./text-field";

/** The same to a browser: order and capitals of attributes, ends of tags without content, signs that may stand for themselves. */
const same = (markup: string): string =>
  markup
    .replace(/<(\w+)((?: [\w-]+="[^"]*")+)\/?>/g, (_, tag: string, attributes: string) => `<${tag}${(attributes.match(/ [\w-]+="[^"]*"/g) ?? []).map((one) => one.replace(/^[^=]+/, (name) => name.toLowerCase())).sort().join("")}>`)
    .replaceAll("/>", ">").replaceAll("&quot;", '"').replaceAll("&#x27;", "'");

const SIGNS = `Board's "own" <b>1 & 2</b> &amp; more`;

const PAGES: Readonly<Record<string, ReactElement>> = {
  "a table with links, badges, notes and what is not there": (
    <DataTable
      caption={SIGNS} kind="stacked" minWidth={52} rowKey={({ name }) => name} rowGroups={[{ key: "a", heading: "Finance", area: "finance", rows: [{ name: SIGNS, value: 0 }, { name: "B", value: null }] }, { key: "b", heading: "None", rows: [] }]}
      columns={[
        { key: "name", head: "Board", unit: "code", rowHeader: true, cell: ({ name }) => <><a href={`/organisations?q=${name}&area=1`} title={name}>{name}</a>{false} <Badge kind="illustrative" /><small>{[1, ", ", "two"]}</small></> },
        { key: "value", head: "Value", align: "right", cell: ({ value }) => value },
      ]}
    />
  ),
  "a form with its choices, boxes and answers": (
    <FilterBar label="Filter" keep={{ set: "2026", area: ["a", "b"] }} resetHref="?a=1&b=2">
      <SelectField id="s" name="s" label="Of groups" defaultValue="b" options={[{ value: "a", label: "A", disabled: true }, { group: SIGNS, options: [{ value: "b", label: "B" }] }]} />
      <SelectField id="n" name="n" label="None chosen" options={[{ value: "", label: "All" }]} />
      <SelectField id="e" name="e" label="Empty chosen" defaultValue="" options={[{ value: "", label: "All" }, { value: "x", label: "X" }]} />
      <CheckboxesField id="c" name="c" label="Boxes" options={[{ value: "1", label: "One" }, { value: "2", label: "Two", hint: "hint" }]} defaultValues={["2"]} small />
      <TextField id="t" name="t" label="Words" defaultValue={SIGNS} error="Wrong" suffix="%" />
      <DateField id="d" name="d" label="Day" defaultValue="2026-05-20" required />
    </FilterBar>
  ),
  "drawings beside words": <div><StatusTag word="Met" icon='<svg width="16" height="16"><use href="/icons/a.svg#s-met"/></svg>' /><BarList zero={20} items={[{ name: "A", value: "1.0", from: 20, to: 45.5, good: true }]} /><ShareBar label="Minutes" parts={[{ name: "Finance", share: 60, area: "finance" }]} /></div>,
  "a drawing of elements": <svg width={260} height={18} viewBox="0 0 260 18" focusable="false"><g pointerEvents="none" fontFamily="Arial" fontSize={11} fontWeight="700"><path d="M6 9H47" strokeWidth={2} strokeDasharray="3 3" strokeLinejoin="round" /><text x={6.5} textAnchor="middle" dominantBaseline="middle">Now</text></g></svg>,
  "what opens": <Details summary="More" open><p aria-current="page" aria-invalid={false} tabIndex={0}>Text<br />more</p><LinkButton href="#a" small>Go</LinkButton><ul>{["a", "b"].map((one) => <li key={one}>{one}</li>)}</ul></Details>,
};

const Island = Object.assign(({ rows }: { rows: readonly string[] }) => <p className="island">{rows.join(", ")}</p>, { $$typeof: Symbol.for("react.client.reference") });

/** What travels of a page beside its markup, as far as it is data. */
const sent = (page: ReactElement): string => JSON.stringify(Printed({ children: page }));

describe("a page printed on the server", () => {
  it.each(Object.entries(PAGES))("is to a browser what React draws: %s", (_, element) => {
    const page = <main id="main" className="wrap">{element}</main>;
    expect(same(renderToStaticMarkup(<Printed>{page}</Printed>))).toBe(same(renderToStaticMarkup(page)));
    expect(same(sent(page))).not.toMatch(/[<>&]/);
  });

  it("keeps an island and what stands around it in their places", () => {
    const Panel = ({ name, children }: { name: string; children: ReactNode }) => <section aria-label={name}><h2>{name} <Badge kind="stale" /></h2>{children}<ul><li>after {name}</li></ul></section>;
    const page = (
      <>
        <header><p>Day <b>one</b></p></header>
        <main>
          {["A", "B"].map((name) => <Panel key={name} name={name}><Island rows={["x", name]} /> and {0} text <i>more</i></Panel>)}
          <form action={() => undefined}><p><label htmlFor="a">A</label></p><textarea id="a" defaultValue="x" /></form>
          <p>last<br />line</p>
        </main>
      </>
    );
    const markup = same(renderToStaticMarkup(<Printed>{page}</Printed>));
    expect(markup).toBe(same(renderToStaticMarkup(page)));
    expect(markup.match(/class="island">x, [AB]/g)).toEqual(['class="island">x, A', 'class="island">x, B']);
    expect(sent(page)).toContain('"rows":["x","A"]');
    expect(sent(page)).toContain('"key":"B"');
    expect(sent(page)).not.toContain('"key":"null"');
    expect(sent(page)).not.toContain("Badge");
  });

  it("sends what its rows share once", () => {
    const rows = ["A", "B", "C", "D"].map((name) => ({ name }));
    const page = <DataTable caption="Rows" rows={rows} rowKey={({ name }) => name} columns={[{ key: "n", head: "Name", rowHeader: true, cell: ({ name }) => name }, { key: "w", head: "Word", align: "right", cell: () => "Not in deficit" }]} />;
    expect(sent(page).split("Not in deficit")).toHaveLength(2);
    expect(sent(page).split('class=\\"num\\"').length).toBeLessThan(5);
  });

  it("leaves to React what only React can draw", () => {
    const Later = (async () => <b>later</b>) as unknown as () => ReactElement;
    const handler = <button type="button" onClick={() => undefined}>Do</button>;
    const [later, styled] = [<Later key="l" />, <p key="s" style={{ color: "red" }}>a <i>b</i> <u>c <i>d</i></u></p>];
    expect(Printed({ children: handler })).toMatchObject({ type: "button", props: handler.props });
    expect(Printed({ children: later })).toBe(later);
    expect(Printed({ children: styled })).toMatchObject({ type: "p", props: { style: { color: "red" } } });
  });

  it("draws an answer that is kept once, and never shows it for another", () => {
    let drawn = 0;
    const List = ({ rows, note }: { rows: readonly string[]; note: string }) => { drawn += 1; return <ul title={note}>{rows.map((row) => <li key={row}>{row}</li>)}</ul>; };
    const [ours, others] = [["A", "B"], ["A", "C"]];
    const markup = (rows: readonly string[], note: string) => renderToStaticMarkup(<Printed><main><List rows={rows} note={note} /></main></Printed>);
    for (const [rows, note] of [[ours, "1"], [others, "1"], [ours, "2"], [ours, "1"], [others, "1"]] as const) {
      expect(markup(rows, note)).toBe(`<main><ul title="${note}">${rows.map((row) => `<li>${row}</li>`).join("")}</ul></main>`);
    }
    expect(drawn).toBe(3);
  });

  it("knows a page's query by what it says", () => {
    let drawn = 0;
    const List = ({ query, rows }: { query: Readonly<Record<string, string>>; rows: readonly string[] }) => { drawn += 1; return <ul>{rows.map((row) => <li key={row}><a href={`?sort=${query["sort"] ?? ""}`}>{row}</a></li>)}</ul>; };
    const rows = ["A", "B"];
    const markup = (sort: string) => renderToStaticMarkup(<Printed><main><List query={{ sort }} rows={rows} /></main></Printed>);
    for (const sort of ["a", "b", "a", "b"]) expect(markup(sort)).toContain(`<a href="?sort=${sort}">A</a>`);
    expect(drawn).toBe(2);
  });

  it("tells what is left out from what is given under another name", () => {
    const List = ({ rows, note, title }: { rows: readonly string[]; note?: string; title?: string }) => <ul title={title}><li>{rows.join(note ?? ", ")}</li></ul>;
    const rows = ["A", "B"];
    const markup = (rest: object) => renderToStaticMarkup(<Printed><main><List rows={rows} {...rest} /></main></Printed>);
    expect([markup({ note: undefined }), markup({ title: "t" })]).toEqual(["<main><ul><li>A, B</li></ul></main>", '<main><ul title="t"><li>A, B</li></ul></main>']);
  });

  it("draws markup that holds the characters of the way to the browser as React does", () => {
    const page = <main><p>odd <b>\uE004</b></p><p>even <b>two</b></p></main>;
    expect(renderToStaticMarkup(<Printed>{page}</Printed>)).toBe(renderToStaticMarkup(page));
  });
});
