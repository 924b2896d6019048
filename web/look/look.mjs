// Looks at every page: Chinese and English, wide and narrow, light and dark. Keeps pictures and lets axe judge each.
// Against the development cloud (default) or any running one: LOOK_AT=http://127.0.0.1:8080 npm run look.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { styles } from './policy.mjs';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const folder = process.env.LOOK_OUT ?? 'target/look';
const only = process.env.LOOK_ONLY;
mkdirSync(folder, { recursive: true });

const policy = `default-src 'self'; script-src 'self'; style-src ${styles}; img-src 'self'; connect-src 'self'`;
const course = '0192f000-0000-7000-8000-000000000000';
const pages = [
  { name: 'find', path: '/', as: null },
  { name: 'found', path: '/?q=%E6%95%99%E5%AD%A6&kind=COURSE', as: 'teacher' },
  { name: 'found-nothing', path: '/?q=qqqq', as: null },
  { name: 'resource', path: '/resources/0192f000-0000-7000-8000-000000000030', as: null },
  { name: 'resource-source', path: '/resources/0192f000-0000-7000-8000-000000000025', as: 'teacher' },
  { name: 'missing', path: '/resources/none', as: null },
  { name: 'learning', path: '/learning', as: 'teacher' },
  { name: 'learning-empty', path: '/learning', as: 'newcomer' },
  { name: 'learning-visitor', path: '/learning', as: null },
  { name: 'course', path: `/learning/e-${course}`, as: 'teacher' },
  { name: 'next', path: '/next', as: 'teacher' },
  { name: 'next-why', path: '/next', as: 'teacher', open: '.why summary' },
  { name: 'path', path: '/path', as: 'teacher' },
  { name: 'path-begin', path: `/path?goal=${course}`, as: 'newcomer' },
  { name: 'network', path: '/network', as: null },
  { name: 'network-flows', path: '/network', as: 'lead' },
  { name: 'profile', path: '/profile', as: 'teacher' },
  { name: 'publishing', path: '/publishing', as: 'publisher' },
  { name: 'write', path: '/publishing/new', as: 'publisher' },
  { name: 'review', path: '/resources/0192f000-0000-7000-8000-000000000040', as: 'publisher2' },
  { name: 'xapi-keys', path: '/xapi-keys', as: 'admin' },
  { name: 'import', path: '/imports', as: 'operator' },
  { name: 'import-report', path: '/imports/example', as: 'operator' },
  { name: 'harvests', path: '/harvests', as: 'publisher' },
  { name: 'harvest-source', path: '/harvests/example', as: 'publisher' },
  { name: 'harvest-waiting', path: '/harvests/waiting', as: 'publisher' },
  { name: 'harvest-report', path: '/harvests/example/failed', as: 'publisher' },
  { name: 'reuse', path: '/reuse', as: 'admin' },
  { name: 'reuse-withheld', path: '/reuse?term=2024-H2', as: 'admin' },
  { name: 'reuse-to-choose', path: '/reuse', as: 'operator' },
  { name: 'flows-of-cluster', path: '/flows', as: 'lead' },
  { name: 'flows', path: '/flows', as: 'monitor' },
  { name: 'fairness', path: '/fairness', as: 'operator' },
  { name: 'models', path: '/models', as: 'operator' },
  { name: 'nowhere', path: '/nowhere', as: null },
].filter(({ name }) => !only || only.split(',').includes(name));

const server = process.env.LOOK_AT
  ? null
  : await preview({
      preview: { port: 0, host: '127.0.0.1', headers: { 'Content-Security-Policy': policy } },
    });
const base = process.env.LOOK_AT ?? `http://127.0.0.1:${server.httpServer.address().port}`;
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
let found = 0;
const complain = (...words) => {
  found += 1;
  console.error(...words);
};
for (const locale of ['zh-CN', 'en-GB'])
  for (const width of [1280, 390])
    for (const colorScheme of ['light', 'dark']) {
      const context = await browser.newContext({
        locale,
        colorScheme,
        viewport: { width, height: width === 390 ? 844 : 900 },
      });
      for (const { name, path, as, open } of pages) {
        await context.clearCookies();
        if (as) await context.addCookies([{ name: 'mock', value: as, url: base }]);
        const page = await context.newPage();
        const label = `${name}.${locale.slice(0, 2)}.${width}.${colorScheme}`;
        page.on('console', (message) => {
          if (message.type() === 'error' && !/status of 40[14]/.test(message.text()))
            complain(label, message.text());
        });
        page.on('pageerror', (error) => complain(label, String(error)));
        await page.goto(base + path);
        await page.locator('main h1, main [role=alert]').first().waitFor({ timeout: 10_000 });
        if (open) await page.locator(open).first().click();
        await page.waitForTimeout(350);
        if (colorScheme === 'light' || process.env.LOOK_ALL)
          await page.screenshot({ path: `${folder}/${label}.png`, fullPage: true });
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wide > 0) complain(label, `is ${wide} pixels too wide`);
        // By the developer's own connection, because the page's policy rightly refuses added scripts.
        await page.evaluate(await axeSource());
        const { violations } = await page.evaluate(() =>
          window.axe.run({
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          }),
        );
        for (const { id, nodes } of violations)
          complain(
            label,
            id,
            nodes
              .map((node) => `${node.target} ${node.any.concat(node.all)[0]?.message ?? ''}`)
              .slice(0, 4)
              .join(' | '),
          );
        const small = await page.evaluate(() =>
          [
            ...document.querySelectorAll(
              'main a, main button, main summary, main input, main select, header a, header button',
            ),
          ]
            .filter((one) => one.checkVisibility() && !one.closest('p, dd, td, .unseen, label, h2, h3'))
            .map((one) => [one.getBoundingClientRect(), one.textContent || one.name])
            .filter(([box]) => box.height > 8 && box.height < 43.5)
            .map(([box, text]) => `${text} ${Math.round(box.width)}x${Math.round(box.height)}`),
        );
        if (small.length) complain(label, 'targets under 44 px:', small.slice(0, 4).join(' | '));
        await page.close();
      }
      await context.close();
    }
await browser.close();
await server?.close();
console.log(found ? `${found} findings` : 'Nothing found.');
process.exit(found ? 1 : 0);

async function axeSource() {
  const { readFileSync } = await import('node:fs');
  return readFileSync(axePath, 'utf8');
}
