export type Ribbon = { path: string; y: number; width: number };
/** Where ribbons leave: a bar as high as all of them together. */
export type Bar = { y: number; height: number };

export const row = 52;
const left = 14;
const right = 150;

/**
 * Ribbons that leave their bars and part, one to each row, as wide as what they carry. Both ends
 * are true to size, so that the eye may compare them; the thinnest can still be seen. A bar stands
 * in the middle of its rows.
 *
 * @param amounts in the order of the rows
 * @param groups how many rows each bar has, one bar after the other; one bar has all by default
 */
export function ribbons(
  amounts: number[],
  groups: number[] = [amounts.length],
): { ribbons: Ribbon[]; bars: Bar[]; height: number } {
  const height = Math.max(1, amounts.length) * row;
  const apart = groups.length > 1 ? 12 : 0;
  let first = 0;
  const parts = groups.map((size) => {
    const part = { first, amounts: amounts.slice(first, first + size) };
    first += size;
    return part;
  });
  const sum = (some: number[]) => some.reduce((all, amount) => all + amount, 0);
  const scale = Math.min(
    (row - 14) / Math.max(1, ...amounts),
    ...parts.map((part) => (part.amounts.length * row - apart) / Math.max(1, sum(part.amounts))),
  );
  const drawn: Ribbon[] = [];
  const bars = parts.map((part) => {
    const widths = part.amounts.map((amount) => Math.max(1.5, amount * scale));
    const bar = sum(widths);
    const centre = (part.first + part.amounts.length / 2) * row;
    let from = centre - bar / 2;
    widths.forEach((width, at) => {
      const y = row * (part.first + at) + row / 2;
      const top = y - width / 2;
      const middle = (left + right) / 2;
      const path =
        `M${left} ${from} C${middle} ${from}, ${middle} ${top}, ${right} ${top} ` +
        `V${top + width} C${middle} ${top + width}, ${middle} ${from + width}, ${left} ${from + width} Z`;
      from += width;
      drawn.push({ path: path.replace(/\d+\.\d{3,}/g, (long) => Number(long).toFixed(2)), y, width });
    });
    return { y: centre - bar / 2, height: bar };
  });
  return { ribbons: drawn, bars, height };
}
