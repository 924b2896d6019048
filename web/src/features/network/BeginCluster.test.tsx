import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Answers } from '../../api/answers.ts';
import { LanguageProvider } from '../../words/language.tsx';
import BeginCluster from './BeginCluster.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const json = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

test('institutions that cannot be read are said to be missing, and trying again reads them', async () => {
  let status = 404;
  vi.stubGlobal('fetch', async () =>
    json(status, { items: [{ id: 'one', name: { zh: '一校', en: 'One' } }], total: 1 }),
  );
  render(
    <QueryClientProvider client={new Answers()}>
      <LanguageProvider first="en">
        <BeginCluster />
      </LanguageProvider>
    </QueryClientProvider>,
  );
  expect((await screen.findByRole('alert', { hidden: true })).textContent).toContain('Try again');
  status = 200;
  fireEvent.click(screen.getByRole('button', { name: 'Try again', hidden: true }));
  expect(await screen.findByRole('option', { name: 'One', hidden: true })).toBeTruthy();
  expect(screen.queryByRole('alert', { hidden: true })).toBeNull();
});
