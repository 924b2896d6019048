// The first page may cost 200 kB of compressed script (gzip, the heavier of the two encodings), and its document, which
// is readable alone, what a server sends before it waits for the first acknowledgement (RFC 6928).
// First load = the entry, what it imports statically, and the catalogue page that opens first.
import { readFileSync, statSync } from 'node:fs';

const limit = 200_000;
const documentLimit = 14_600;
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
const document = Math.max(...['first.html', 'first.en.html'].map(sizeOf));
const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
console.log(
  `First load: ${kilo(document)} of document with its style, ${kilo(script)} of script in ${files.length} files (gzip).`,
);
if (script > limit || document > documentLimit) {
  console.error(
    `Too heavy: at most ${kilo(documentLimit)} of document and ${kilo(limit)} of script load first.`,
  );
  process.exit(1);
}
