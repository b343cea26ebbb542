/** SVG path data for lists of integer points, as short as relative commands make it. */

/** Closed rings: one sub-path each, all in relative commands after the first point. */
export function closedPath(rings) {
  let pen = [0, 0];
  let data = "";
  for (const ring of rings) {
    data += `m${numbers(step(pen, ring[0]))}${relativeLine(ring)}z`;
    // After z the pen is back at the ring's first point.
    pen = ring[0];
  }
  return data.replace(/^m/, "M");
}

/** Open lines; a line that ends where it starts is closed, so that its join is drawn like the others. */
export function openPath(lines) {
  let pen = [0, 0];
  let data = "";
  for (const line of lines) {
    const closes = line.length > 3 && line[0][0] === line.at(-1)[0] && line[0][1] === line.at(-1)[1];
    const points = closes ? line.slice(0, -1) : line;
    data += `m${numbers(step(pen, points[0]))}${relativeLine(points)}${closes ? "z" : ""}`;
    pen = closes ? points[0] : points.at(-1);
  }
  return data.replace(/^m/, "M");
}

function relativeLine(points) {
  let data = "";
  let command = "l";
  for (let index = 1; index < points.length; index += 1) {
    const [dx, dy] = step(points[index - 1], points[index]);
    const next = dy === 0 ? "h" : dx === 0 ? "v" : "l";
    const values = next === "h" ? String(dx) : next === "v" ? String(dy) : numbers([dx, dy]);
    data += next === command && index > 1 ? (values.startsWith("-") ? values : ` ${values}`) : next + values;
    command = next;
  }
  return data;
}

function step(from, to) {
  return [to[0] - from[0], to[1] - from[1]];
}

/** A minus sign separates as well as a space does. */
function numbers([x, y]) {
  return y < 0 ? `${x}${y}` : `${x} ${y}`;
}
