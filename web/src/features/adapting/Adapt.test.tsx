import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Answers } from '../../api/answers.ts';
import { LanguageProvider } from '../../words/language.tsx';
import { Adapt } from './Adapt.tsx';

const sent: { url: string; body: { institution?: string; languages?: string[]; units?: string[] } }[] = [];

const source = {
  id: 'r',
  units: ['a', 'b'].map((id) => ({ id, title: { en: `Unit ${id}` }, minutes: 20 })),
  languages: ['zh'],
};

const institution = (id: string) => ({ id, name: { en: id.toUpperCase() } });

function shown(...slugs: string[]) {
  sent.length = 0;
  vi.stubGlobal('fetch', (url: string, { method, body }: { method: string; body: string }) => {
    if (method === 'POST') sent.push({ url, body: JSON.parse(body) });
    return Promise.resolve(
      new Response('{}', { status: 404, headers: { 'Content-Type': 'application/json' } }),
    );
  });
  render(
    <QueryClientProvider client={new Answers()}>
      <LanguageProvider first="en">
        <Adapt source={source} rule={{}} institutions={slugs.map(institution)} />
      </LanguageProvider>
    </QueryClientProvider>,
  );
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('who belongs to several institutions says for which one, and nothing is sent before', async () => {
  shown('bnu', 'ecnu');
  choose('How', 'LOCALISE');
  fireEvent.click(screen.getByText('Make the draft'));
  expect(screen.getByText('Choose an institution')).toBeTruthy();
  expect(sent).toEqual([]);
  fireEvent.change(screen.getByLabelText('For which of your institutions'), { target: { value: 'ecnu' } });
  fireEvent.click(screen.getByText('Make the draft'));
  await waitFor(() => expect(sent.map(({ body }) => body.institution)).toEqual(['ecnu']));
});

test('who belongs to one is not asked', async () => {
  shown('bnu');
  choose('How', 'LOCALISE');
  expect(screen.queryByLabelText('For which of your institutions')).toBeNull();
  fireEvent.click(screen.getByText('Make the draft'));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body.institution).toBeUndefined();
});

test('a translation says into which language, and that of the source is not offered', async () => {
  shown('bnu');
  fireEvent.click(screen.getByText('Make the draft'));
  expect(screen.getByText('Choose a language')).toBeTruthy();
  const offered = [...screen.getByLabelText<HTMLSelectElement>('Into').options].map(({ value }) => value);
  expect(offered).not.toContain('zh');
  choose('Into', 'en');
  fireEvent.click(screen.getByText('Make the draft'));
  await waitFor(() => expect(sent.map(({ body }) => body.languages)).toEqual([['en']]));
});

test('an extract leaves at least one unit out', async () => {
  shown('bnu');
  choose('How', 'EXTRACT');
  fireEvent.click(screen.getByText('Make the draft'));
  expect(screen.getByText(/leave out at least one/)).toBeTruthy();
  expect(sent).toEqual([]);
  fireEvent.click(screen.getByLabelText('Unit a'));
  fireEvent.click(screen.getByText('Make the draft'));
  await waitFor(() => expect(sent.map(({ body }) => body.units)).toEqual([['b']]));
});
