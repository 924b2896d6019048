// The first page may cost 200 kB of compressed script (gzip, the heavier of the two encodings).
// First load = the entry, what it imports statically, and the catalogue page that opens first.
import { readFileSync, statSync } from 'node:fs';

const limit = 200_000;
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const first = new Set();
const walk = (key) => {
  if (first.has(key) || !manifest[key]) return;
  first.add(key);
  for (const next of manifest[key].imports ?? []) walk(next);
};
walk('index.html');
for (const key of Object.keys(manifest)) if (key.endsWith('finding/FindPage.tsx')) walk(key);

const sizeOf = (path) => statSync(`dist/${path}.gz`).size;
const files = [...first].map((key) => manifest[key].file).filter((file) => file.endsWith('.js'));
const script = files.reduce((sum, file) => sum + sizeOf(file), 0);
const styles = [...new Set([...first].flatMap((key) => manifest[key].css ?? []))];
const style = styles.reduce((sum, file) => sum + sizeOf(file), 0);
const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
console.log(
  `First load: ${kilo(script)} of script in ${files.length} files, ${kilo(style)} of style (gzip).`,
);
if (script > limit) {
  console.error(`Too heavy: at most ${kilo(limit)} of script may load first.`);
  process.exit(1);
}
