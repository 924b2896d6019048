// No source file is longer than 300 lines: one thing per file, readable at one sitting.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const limit = 300;
const tooLong = ['src', 'mock', 'first', 'look', 'scripts']
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))))
  .filter((path) => /\.(ts|tsx|css|mjs)$/.test(path))
  .map((path) => [path, readFileSync(path, 'utf8').split('\n').length - 1])
  .filter(([, lines]) => lines > limit);
for (const [path, lines] of tooLong) console.error(`${path}: ${lines} lines, at most ${limit}`);
process.exit(tooLong.length ? 1 : 0);
