import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CheckboxesField } from "./checkboxes-field";
import { DateField } from "./date-field";
import { ErrorSummary } from "./error-summary";
import { FilterBar } from "./filter-bar";
import { RadiosField } from "./radios-field";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";

const options = [{ value: "a", label: "A" }, { value: "b", label: "B" }];
const common = { id: "f", name: "field", label: "Field", hint: "A hint", error: "Wrong" };

describe("fields", () => {
  it.each([
    ["text", <TextField key="t" {...common} />],
    ["date", <DateField key="d" {...common} />],
    ["select", <SelectField key="s" {...common} options={options} />],
    ["radios", <RadiosField key="r" {...common} options={options} />],
    ["checkboxes", <CheckboxesField key="c" {...common} options={options} />],
  ])("%s: hint and error are described, and the error summary finds the input", (_, field) => {
    const html = renderToStaticMarkup(<>{field}<ErrorSummary errors={[{ message: "Wrong", field: "f" }]} /></>);
    expect(html).toContain('aria-describedby="f-hint f-error"');
    expect(html).toMatch(/id="f-hint"/);
    expect(html).toMatch(/id="f-error"/);
    expect(html).toMatch(/<(input|select)[^>]* id="f"/);
    expect(html).toContain('href="#f"');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("describes nothing where there is neither hint nor error", () => {
    expect(renderToStaticMarkup(<TextField id="f" name="field" label="Field" />)).not.toContain("aria-");
  });

  it("keeps the rest of the state in a filter", () => {
    const html = renderToStaticMarkup(<FilterBar label="Filter" resetHref="?" keep={{ sort: "-v", icb: ["QF7", "QWO"], page: undefined }}>{null}</FilterBar>);
    expect([...html.matchAll(/type="hidden" name="(\w+)" value="([^"]+)"/g)].map((match) => [match[1], match[2]])).toEqual([["sort", "-v"], ["icb", "QF7"], ["icb", "QWO"]]);
  });
});
