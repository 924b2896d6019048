export type Ribbon = { path: string; y: number; width: number };

export const row = 52;
const left = 14;
const right = 150;

/**
 * Ribbons that leave one bar and part, one to each row, as wide as what they carry. Both ends are
 * true to size, so that the eye may compare them; the thinnest can still be seen.
 *
 * @param amounts in the order of the rows
 */
export function ribbons(amounts: number[]): { ribbons: Ribbon[]; bar: number; height: number } {
  const height = Math.max(1, amounts.length) * row;
  const most = Math.max(1, ...amounts);
  const all = amounts.reduce((sum, amount) => sum + amount, 0);
  const scale = Math.min((row - 14) / most, height / Math.max(1, all));
  const widths = amounts.map((amount) => Math.max(1.5, amount * scale));
  const bar = widths.reduce((sum, width) => sum + width, 0);
  let from = (height - bar) / 2;
  const drawn = widths.map((width, at) => {
    const y = row * at + row / 2;
    const top = y - width / 2;
    const middle = (left + right) / 2;
    const path =
      `M${left} ${from} C${middle} ${from}, ${middle} ${top}, ${right} ${top} ` +
      `V${top + width} C${middle} ${top + width}, ${middle} ${from + width}, ${left} ${from + width} Z`;
    from += width;
    return { path: path.replace(/\d+\.\d{3,}/g, (long) => Number(long).toFixed(2)), y, width };
  });
  return { ribbons: drawn, bar, height };
}
