import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [, style] = /<style>(.*?)<\/style>/s.exec(readFileSync('dist/index.html', 'utf8'));

/** As the gateway allows them: ours, and the one inside the documents. */
export const styles = `'self' 'sha256-${createHash('sha256').update(style).digest('base64')}'`;
