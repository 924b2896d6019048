// Uses the page as people do, by keyboard and on a phone, against the development cloud and the gateway's policy.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { styles } from './policy.mjs';

mkdirSync('target/look', { recursive: true });
const policy = `default-src 'self'; style-src ${styles}; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'`;
const server = await preview({
  logLevel: 'error',
  preview: { port: 0, host: '127.0.0.1', headers: { 'Content-Security-Policy': policy } },
});
const base = `http://127.0.0.1:${server.httpServer.address().port}`;
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
});
const complaints = [];

async function as(who, todo, options = {}) {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  if (who) await context.addCookies([{ name: 'mock', value: who, url: base }]);
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40[14]|ERR_INTERNET/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  try {
    await todo(page, context);
    console.log('ok  ', todo.name);
  } catch (error) {
    complaints.push(`${todo.name}: ${error.message}`);
    await page.screenshot({ path: `target/look/failed-${todo.name}.png`, fullPage: true });
  }
  await context.close();
}

await as(null, async function visitorFindsByKeyboardAlone(page) {
  await page.goto(base);
  await page.getByRole('article').first().waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to content');
  await page.getByRole('combobox').focus();
  await page.keyboard.type('machine learning');
  await page.locator('article mark').first().waitFor();
  assert.match(page.url(), /q=machine\+learning/);
  await page
    .getByRole('navigation', { name: 'Filters' })
    .getByRole('link', { name: /^Course/ })
    .press('Enter');
  await page.getByRole('link', { name: 'Remove filter: Course' }).waitFor();
  await page.getByRole('article').first().getByRole('link').press('Enter');
  await page.getByRole('link', { name: 'Sign in to enrol' }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
  assert.match(await page.title(), /Machine learning.* · Teacher Cloud/);
  await page.goBack();
  await page.getByRole('link', { name: 'Remove filter: Course' }).waitFor();
  await page.getByRole('button', { name: '中文' }).press('Enter');
  await page.getByRole('link', { name: '去掉筛选：课程' }).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
  await page.reload();
  await page.getByRole('link', { name: '去掉筛选：课程' }).waitFor();
});

await as(null, async function moreGoesOnAtTheFirstNewOne(page) {
  await page.goto(base);
  await page.getByRole('button', { name: 'Show more' }).press('Enter');
  await page.locator('.results > li:nth-child(21) a:focus').waitFor();
});

await as(
  'newcomer',
  async function teacherLearnsAlsoWithoutNetwork(page, context) {
    await page.goto(`${base}/?q=phone`);
    await page.getByRole('article').first().getByRole('link').click();
    await page.getByRole('button', { name: 'Enrol' }).click();
    await page.getByRole('button', { name: 'Start this unit' }).click();
    await page.getByRole('button', { name: 'Complete this unit' }).click();
    await page.getByText(/1 of \d units completed/).waitFor();
    await page.getByRole('link', { name: 'My learning' }).click();
    await page.getByRole('button', { name: 'Start this unit' }).waitFor();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Start this unit' }).click();
    await page.getByRole('button', { name: 'Complete this unit' }).click();
    await page.getByText(/2 of \d units completed/).waitFor();
    await page.getByText('You are offline.', { exact: false }).first().waitFor();
    await page.getByText('2 learning records are waiting to be sent').waitFor();
    await page.screenshot({ path: 'target/look/offline.png' });
    const sent = page.waitForResponse((response) => response.url().endsWith('/progress') && response.ok());
    await context.setOffline(false);
    const { results } = await (await sent).json();
    assert.deepEqual(
      results.map(({ status }) => status),
      ['APPLIED', 'APPLIED'],
    );
    await page.getByText('waiting to be sent').waitFor({ state: 'hidden' });
    await page.getByText(/2 of \d units completed/).waitFor();
  },
  { viewport: { width: 390, height: 844 }, hasTouch: true },
);

await as('teacher', async function feedbackIsOneTapAndCanBeTakenBack(page) {
  await page.goto(`${base}/next`);
  const first = page.locator('.steps > li').first();
  const title = await first.getByRole('heading').textContent();
  await first.getByText('Why this?').click();
  await first.getByRole('link', { name: /^Because you completed/ }).waitFor();
  await page.screenshot({ path: 'target/look/reasons.png' });
  await first.getByRole('button', { name: 'Not for me' }).click();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await page.getByRole('heading', { name: title }).waitFor();
});

await as('teacher', async function leavingACourseCanBeTakenBack(page) {
  await page.goto(`${base}/learning`);
  await page.getByRole('link', { name: /first term/ }).click();
  await page.getByRole('button', { name: 'Leave this course' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Leave this course' }).waitFor();
});

await as('teacher', async function profileIsSaved(page) {
  await page.goto(`${base}/profile`);
  await page.getByRole('checkbox', { name: 'Physics' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.', { exact: false }).waitFor();
});

let written;
await as('publisher', async function publisherWritesAndSubmits(page) {
  await page.goto(`${base}/publishing`);
  await page.getByRole('link', { name: 'Write a new course' }).click();
  await page.getByRole('button', { name: 'Save and submit for review' }).click();
  await page.getByRole('link', { name: 'Choose a subject' }).click();
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'SELECT');
  await page.screenshot({ path: 'target/look/error-summary.png' });
  await page.getByLabel('Title in English').fill('Reading a map together');
  await page.reload();
  assert.equal(await page.getByLabel('Title in English').inputValue(), 'Reading a map together');
  await page.getByLabel('Summary in English').fill('Maps with ten-year-olds.');
  await page.getByRole('combobox', { name: 'Subject' }).selectOption({ label: 'Geography' });
  await page.getByRole('checkbox', { name: 'Primary' }).check();
  await page.getByRole('checkbox', { name: 'Induction' }).check();
  await page.getByLabel('Name in English').fill('North is not up');
  await page.getByRole('button', { name: 'Add a unit' }).click();
  await page.getByRole('button', { name: 'Remove unit 2' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('group', { name: 'Unit 2' }).getByLabel('Name in Chinese').fill('画一张校园地图');
  await page.getByRole('combobox', { name: 'Better learnt first' }).pressSequentially('assess');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await page.screenshot({ path: 'target/look/prerequisites.png', fullPage: true });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Remove: (Formative|Inclusion)/ }).waitFor();
  await page.getByRole('button', { name: 'Save and submit for review' }).click();
  await page.getByRole('heading', { level: 1, name: 'Reading a map together' }).waitFor();
  written = page.url();
});

await as('publisher2', async function secondPersonPublishesAndWithdraws(page) {
  await page.goto(`${base}/publishing`);
  await page.getByRole('link', { name: 'Reading a map together' }).click();
  assert.equal(page.url(), written);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Published. Teachers can find it now.').waitFor();
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Keep it' }).waitFor();
  await page.screenshot({ path: 'target/look/withdraw.png' });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Withdraw' }).click();
  await page.getByText('Withdrawn.', { exact: true }).waitFor();
});

await as('operator', async function operatorImports(page) {
  writeFileSync('target/look/courses.csv', 'url,name\nhttps://example.org/1,一\n');
  await page.goto(`${base}/imports`);
  await page.getByRole('button', { name: 'Start the import' }).click();
  await page.getByText('Choose a CSV file first').waitFor();
  await page.locator('input[type=file]').setInputFiles('target/look/courses.csv');
  await page.getByText('courses.csv').waitFor();
  await page.getByRole('button', { name: 'Start the import' }).click();
  await page.getByRole('heading', { name: 'Importing' }).waitFor();
  await page.getByRole('heading', { name: 'The import is finished' }).waitFor({ timeout: 15_000 });
});

await browser.close();
await server.close();
for (const complaint of complaints) console.error('not ok', complaint);
process.exit(complaints.length ? 1 : 0);
