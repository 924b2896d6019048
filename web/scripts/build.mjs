// Builds only when something that goes into the page has changed since the last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stamp = 'dist/.built';
const roots = [
  'src',
  'public',
  'first',
  'scripts',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'package.json',
];
const filesIn = (path) =>
  !existsSync(path)
    ? []
    : statSync(path).isFile()
      ? [path]
      : readdirSync(path)
          .sort()
          .flatMap((name) => filesIn(join(path, name)));
const hash = createHash('sha256');
for (const path of roots.flatMap(filesIn)) hash.update(path).update(readFileSync(path));
const wanted = hash.digest('hex');
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
  console.log('The page is as it was built: nothing to do.');
  process.exit(0);
}
const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
if (status === 0) writeFileSync(stamp, wanted);
process.exit(status ?? 1);
