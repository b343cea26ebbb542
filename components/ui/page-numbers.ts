/**
 * The page numbers to show: first, last, the current page and its neighbours; null where numbers are left out.
 * A gap of a single page is filled, because the number is no longer than the dots.
 */
export function pageNumbers(current: number, count: number): (number | null)[] {
  const shown = [1, current - 1, current, current + 1, count].filter((page) => page >= 1 && page <= count);
  const sorted = [...new Set(shown)].sort((a, b) => a - b);
  const numbers: (number | null)[] = [];
  for (const page of sorted) {
    const last = numbers.at(-1);
    if (typeof last === "number" && page - last === 2) numbers.push(last + 1);
    else if (typeof last === "number" && page - last > 2) numbers.push(null);
    numbers.push(page);
  }
  return numbers;
}
