import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { highlighted } from './highlights.tsx';

test('matchesAreMarkedAndEverythingElseIsPlainText', () => {
  const { container } = render(<p>{highlighted('小学<mark>数学</mark><img src=x onerror=alert(1)>')}</p>);
  expect(container.querySelector('mark')?.textContent).toBe('数学');
  expect(container.querySelector('img')).toBeNull();
  expect(container.textContent).toBe('小学数学<img src=x onerror=alert(1)>');
});

test('escapedCharactersAreShownAsTheyWereWritten', () => {
  const { container } = render(<p>{highlighted('Q&amp;A: <mark>R&amp;D</mark> &lt;1&gt;')}</p>);
  expect(container.textContent).toBe('Q&A: R&D <1>');
});
