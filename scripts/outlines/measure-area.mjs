/**
 * Measures of an area given as polygons > rings > [x, y] (the first ring of a polygon is its outside, others are
 * holes; rings are not closed). All results in the units of the points, rounded to whole units.
 */
export function measureArea(polygons) {
  const { x, y, radius } = widestPoint(polygons);
  return { label: { x, y }, labelRadius: radius, centroid: centroid(polygons), box: boundingBox(polygons.flat(2)) };
}

/** The smallest rectangle around the points, as { x, y, width, height }. */
export function boundingBox(points) {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The area-weighted centroid of all parts, holes taken off (shoelace formula). */
function centroid(polygons) {
  let [area, sumX, sumY] = [0, 0, 0];
  for (const rings of polygons) {
    for (const [index, ring] of rings.entries()) {
      const part = ringMoments(ring);
      // Orientation of holes is not relied on: outsides count as positive, holes as negative.
      const sign = (part.area < 0 ? -1 : 1) * (index === 0 ? 1 : -1);
      area += sign * part.area;
      sumX += sign * part.sumX;
      sumY += sign * part.sumY;
    }
  }
  return { x: Math.round(sumX / (3 * area)), y: Math.round(sumY / (3 * area)) };
}

function ringMoments(ring) {
  let [area, sumX, sumY] = [0, 0, 0];
  for (const [[x1, y1], [x2, y2]] of edges(ring)) {
    const cross = x1 * y2 - x2 * y1;
    area += cross;
    sumX += (x1 + x2) * cross;
    sumY += (y1 + y2) * cross;
  }
  return { area, sumX, sumY };
}

/**
 * The point inside farthest from every edge (pole of inaccessibility), over all parts, with that distance.
 *
 * Squares cover the box of each part; a square is quartered while its centre's distance plus half its diagonal
 * could still beat the best point found. The answer is within one unit of the greatest distance.
 */
function widestPoint(polygons) {
  let best = { x: 0, y: 0, radius: Number.NEGATIVE_INFINITY };
  for (const rings of polygons) {
    const box = boundingBox(rings[0]);
    const size = Math.min(box.width, box.height) / 2;
    let squares = [];
    for (let x = box.x + size / 2; x < box.x + box.width + size / 2; x += size) {
      for (let y = box.y + size / 2; y < box.y + box.height + size / 2; y += size) squares.push({ x, y, size });
    }
    while (squares.length > 0) {
      for (const square of squares) {
        const radius = signedDistance(rings, square.x, square.y);
        square.reach = radius + (square.size * Math.SQRT2) / 2;
        if (radius > best.radius) best = { x: square.x, y: square.y, radius };
      }
      squares = squares.filter((square) => square.reach > best.radius + 1).flatMap(quarters);
    }
  }
  return { x: Math.round(best.x), y: Math.round(best.y), radius: Math.floor(best.radius) };
}

function quarters({ x, y, size }) {
  const step = size / 4;
  return [
    { x: x - step, y: y - step, size: size / 2 },
    { x: x + step, y: y - step, size: size / 2 },
    { x: x - step, y: y + step, size: size / 2 },
    { x: x + step, y: y + step, size: size / 2 },
  ];
}

/** Distance to the nearest edge, negative outside (even-odd rule, so holes are outside). */
function signedDistance(rings, x, y) {
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (const [[x1, y1], [x2, y2]] of edges(ring)) {
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
      const [dx, dy] = [x2 - x1, y2 - y1];
      const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
      nearest = Math.min(nearest, Math.hypot(x1 + along * dx - x, y1 + along * dy - y));
    }
  }
  return inside ? nearest : -nearest;
}

function* edges(ring) {
  for (const [index, point] of ring.entries()) yield [point, ring[(index + 1) % ring.length]];
}
