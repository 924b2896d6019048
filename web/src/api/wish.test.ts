import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useWishKey } from './wish.ts';

test('a wish keeps its key until it is granted, and another wish has another', () => {
  const { result } = renderHook(() => useWishKey());
  const first = result.current.of({ number: 10 });
  expect(result.current.of({ number: 10 })).toBe(first);
  expect(result.current.of({ number: 11 })).not.toBe(first);
  const second = result.current.of({ number: 10 });
  expect(second).not.toBe(first);
  result.current.granted();
  expect(result.current.of({ number: 10 })).not.toBe(second);
});
