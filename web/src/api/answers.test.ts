import { QueryObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { Answers } from './answers.ts';

test('what is asked again while a first answer is on its way shows the newer answer', async () => {
  const answers = new Answers();
  const asked: ((value: string) => void)[] = [];
  const observer = new QueryObserver(answers, {
    queryKey: ['places'],
    queryFn: () => new Promise<string>((answer) => asked.push(answer)),
  });
  const seen: (string | undefined)[] = [];
  observer.subscribe(({ data }) => seen.push(data));
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  const again = answers.invalidateQueries({ queryKey: ['places'] });
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  asked[0]?.('before');
  asked[1]?.('after');
  await again;
  expect(seen.at(-1)).toBe('after');
  expect(seen).not.toContain('before');
});
