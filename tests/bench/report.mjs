// Figures as aligned tables and as one JSON object.

export const median = (numbers) => quantile(numbers, 0.5);

/** A quantile by linear interpolation; none of no numbers. */
export function quantile(numbers, share) {
  const sorted = numbers.filter((number) => Number.isFinite(number)).sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  return low + (sorted[Math.ceil(at)] - low) * (at % 1);
}

/** `12.3`, or a dash for what was not measured. */
export const fixed = (number, decimals = 1) => (Number.isFinite(number) ? number.toFixed(decimals) : '–');

/** Bytes in thousands. */
export const kilo = (bytes) => fixed(bytes / 1000);

/** Rows of texts under heads; the first column to the left, all others to the right. */
export function table(title, heads, rows) {
  const all = [heads, ...rows.map((row) => row.map(String))];
  const widths = heads.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) => row.map((cell, column) => (
    column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ').trimEnd();
  console.log(`\n${title}\n${line(heads)}\n${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  for (const row of all.slice(1)) console.log(line(row));
}

/** A remark under a table. */
export const note = (text) => console.log(text);
