import { PALETTE } from "@/lib/charts/palette";
import { attribute, findTags, readPath, readTexts } from "@/lib/charts/testing/read-svg";

/** Where a value stands, by the drawn grid lines and the figures left of them; throws where the ticks do not agree. */
export function readValueAxis(svg: string): (value: number) => number {
  const lines = findTags(svg, "path", `stroke="${PALETTE.grid}"`).flatMap((tag) => readPath(attribute(tag, "d") ?? "")).flatMap(([from, to]) => (from !== undefined && to !== undefined && from[1] === to[1] ? [from] : []));
  const left = Math.min(...lines.map(([x]) => x));
  const ticks = readTexts(svg).filter(({ anchor, x }) => anchor === "end" && x < left).flatMap(({ text, y }) => {
    const line = lines.find(([, at]) => Math.abs(at - y) < 6);
    return line === undefined ? [] : [{ value: Number(text.replace(/[£%,m+]/g, "").replace("\u2212", "-")), at: line[1] }];
  });
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (first === undefined || last === undefined || first.value === last.value) throw new Error("fewer than two labelled ticks");
  const axis = (value: number): number => first.at + ((value - first.value) / (last.value - first.value)) * (last.at - first.at);
  for (const { value, at } of ticks) if (Math.abs(axis(value) - at) > 0.2) throw new Error(`the tick ${value} stands at ${at}, not ${axis(value)}`);
  return axis;
}
