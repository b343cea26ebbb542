/** Reads drawn SVG strings back for tests: well-formedness, texts, path points. */

export interface DrawnText {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: string;
  readonly text: string;
}

/** Names of all elements in order; throws where tags do not close in order or a bare markup sign remains. */
export function readElements(svg: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  const rest = svg.replace(/<(\/?)([a-z]+)((?:\s[\w:-]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#39);[^"<&]*)*")*)\s*(\/?)>/gi, (_, close: string, name: string, __: string, selfClosed: string) => {
    if (close) {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      names.push(name);
      if (!selfClosed) open.push(name);
    }
    return "";
  });
  if (open.length > 0) throw new Error(`not closed: ${open.join(", ")}`);
  if (/[<>]|&(?!(amp|lt|gt|quot|#39);)/.test(rest)) throw new Error(`markup left in text: ${rest.slice(0, 80)}`);
  return names;
}

/** Single texts with their place; a group's font size and anchor are inherited. */
export function readTexts(svg: string): DrawnText[] {
  const found: DrawnText[] = [];
  let groups: { size: number; anchor: string }[] = [{ size: 16, anchor: "start" }];
  for (const match of svg.matchAll(/<(\/?)(svg|g|text)((?:\s[\w:-]+="[^"]*")*)>([^<]*)/g)) {
    const [, close, name = "", attributes = "", content = ""] = match;
    const here = groups[groups.length - 1] ?? { size: 16, anchor: "start" };
    if (close) {
      if (name !== "text") groups = groups.slice(0, -1);
      continue;
    }
    const style = { size: Number(attribute(attributes, "font-size") ?? here.size), anchor: attribute(attributes, "text-anchor") ?? here.anchor };
    if (name === "text") found.push({ ...style, x: Number(attribute(attributes, "x")), y: Number(attribute(attributes, "y")), text: content });
    else groups = [...groups, style];
  }
  return found;
}

/** An attribute of a tag's text. */
export function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

/** Vertices of path data made of M, L, H, V, m, l, h, v and z, one list a subpath. */
export function readPath(data: string): (readonly [number, number])[][] {
  const pieces: (readonly [number, number])[][] = [];
  let x = 0;
  let y = 0;
  for (const [, command = "", text = ""] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = [...text.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(([number]) => Number(number));
    const relative = command === command.toLowerCase();
    const upper = command.toUpperCase();
    if (!"MLHVZ".includes(upper)) throw new Error(`path command ${command} is not read`);
    for (let index = 0; index < numbers.length; index += upper === "H" || upper === "V" ? 1 : 2) {
      const first = numbers[index] ?? 0;
      if (upper === "H") x = relative ? x + first : first;
      else if (upper === "V") y = relative ? y + first : first;
      else {
        x = relative ? x + first : first;
        y = relative ? y + (numbers[index + 1] ?? 0) : (numbers[index + 1] ?? 0);
      }
      if (upper === "M" && index === 0) pieces.push([]);
      pieces[pieces.length - 1]?.push([x, y]);
    }
  }
  return pieces;
}

/** Tags of one element kind that carry an attribute value. */
export function findTags(svg: string, name: string, condition: string): string[] {
  return [...svg.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>`, "g"))].map(([tag]) => tag).filter((tag) => tag.includes(condition));
}
