import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { BarList } from "./bar-list";
import { ShareBar } from "./share-bar";

it("lays shares end to end and says all of them in words", () => {
  const html = renderToStaticMarkup(<ShareBar label="Minutes" parts={[{ name: "Finance", share: 44, area: "finance" }, { name: "Elective recovery", share: 53, area: "elective" }, { name: "Prevention", share: 3, area: "prevention" }]} />);
  expect([...html.matchAll(/x="([\d.]+)%" width="([\d.]+)%"/g)].map((match) => [Number(match[1]), Number(match[2])])).toEqual([[0, 44], [44, 53], [97, 3]]);
  expect(html).toContain('aria-label="Minutes: Finance 44%, Elective recovery 53%, Prevention 3%"');
});

it("draws a fall from zero to the left", () => {
  const html = renderToStaticMarkup(<BarList zero={34} items={[{ name: "Essex", value: "−19%", from: 34, to: 26.5, good: true }]} />);
  expect(html).toContain('x="26.5%" width="7.5%"');
});
