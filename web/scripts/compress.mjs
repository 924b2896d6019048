// Puts .br and .gz beside what compresses, so that the gateway serves bytes and never compresses.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const folder = 'dist';
for (const name of readdirSync(folder, { recursive: true })) {
  const path = join(folder, String(name));
  if (!statSync(path).isFile() || !/\.(js|css|svg|html|json|webmanifest)$/.test(path)) continue;
  const bytes = readFileSync(path);
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: quality }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}
