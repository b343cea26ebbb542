import { labelBox, overlapArea, type Anchor } from "@/lib/charts/place-label";

/** Pairs of texts of a drawing that cover one another, by the widths the product reckons with; lines of one text count as its box. */
export function overlappingTexts(svg: string, fontSize: number): string[] {
  const groups: Record<string, string>[] = [];
  const labels: { readonly name: string; readonly box: ReturnType<typeof labelBox> }[] = [];
  for (const [, close, tag = "", attributes = "", content = ""] of svg.matchAll(/<(\/?)(svg|g|text)((?:\s[\w:-]+="[^"]*")*)>((?:[^<]|<\/?tspan[^>]*>)*)/g)) {
    if (close) {
      if (tag !== "text") groups.pop();
      continue;
    }
    const own = Object.fromEntries([...attributes.matchAll(/\s([\w:-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]));
    const all = Object.assign({}, ...groups, own) as Record<string, string>;
    if (tag !== "text") {
      groups.push(own);
      continue;
    }
    const lines = content.split(/<tspan x[^>]*>/).map((line) => line.replace(/<[^>]*>/g, ""));
    const style = { lines, size: Number(all["font-size"] ?? fontSize), bold: all["font-weight"] === "700" };
    labels.push({ name: lines.join(" "), box: labelBox(style, { x: Number(own["x"]), y: Number(own["y"]), anchor: (all["text-anchor"] ?? "start") as Anchor }) });
  }
  // A pixel of one box in another is within the breadth by which widths are overrated.
  return labels.flatMap(({ name, box }, index) => labels.slice(index + 1).flatMap((other) => (overlapArea(box, other.box) > 8 ? [`${name} | ${other.name}`] : [])));
}
