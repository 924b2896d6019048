import { QueryClientProvider, useMutation, useQuery } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Answers } from '../api/answers.ts';
import { LanguageProvider } from '../words/language.tsx';
import { UnderWay } from './UnderWay.tsx';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** Answers when it is told to. */
function held() {
  let release = () => {};
  const answer = new Promise<string>((resolve) => {
    release = () => resolve('done');
  });
  return { answer, release };
}

function Changing({ answer, awaited }: { answer: Promise<string>; awaited?: boolean }) {
  const change = useMutation({
    mutationFn: () => answer,
    ...(awaited === undefined ? {} : { meta: { awaited } }),
  });
  return <button onClick={() => change.mutate()}>go</button>;
}

function Asking({ answer, known }: { answer: Promise<string>; known?: string }) {
  useQuery({
    queryKey: ['it'],
    queryFn: () => answer,
    ...(known ? { initialData: known } : {}),
    staleTime: 0,
  });
  return null;
}

const shown = (child: React.ReactNode) =>
  render(
    <QueryClientProvider client={new Answers()}>
      <LanguageProvider>
        <UnderWay />
        {child}
      </LanguageProvider>
    </QueryClientProvider>,
  ).container;

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const line = (page: HTMLElement) => page.querySelector('.under-way-line');

test('a change that takes longer says so until it is done', async () => {
  const { answer, release } = held();
  const page = shown(<Changing answer={answer} />);
  fireEvent.click(screen.getByText('go'));
  await pass(299);
  expect(screen.getByRole('status').textContent).toBe('');
  await pass(1);
  expect(screen.getByRole('status').textContent).not.toBe('');
  expect(line(page)).not.toBeNull();
  release();
  await pass(1);
  expect(screen.getByRole('status').textContent).toBe('');
  expect(line(page)).toBeNull();
});

test('a change that nobody waits for is made in silence', async () => {
  const { answer } = held();
  const page = shown(<Changing answer={answer} awaited={false} />);
  fireEvent.click(screen.getByText('go'));
  await pass(1000);
  expect(line(page)).toBeNull();
});

test('an answer that is not there yet shows a line', async () => {
  const { answer, release } = held();
  const page = shown(<Asking answer={answer} />);
  await pass(299);
  expect(line(page)).toBeNull();
  await pass(1);
  expect(line(page)).not.toBeNull();
  release();
  await pass(1);
  expect(line(page)).toBeNull();
});

test('what is known and only asked again disturbs nobody', async () => {
  const { answer } = held();
  const page = shown(<Asking answer={answer} known="before" />);
  await pass(1000);
  expect(line(page)).toBeNull();
});
