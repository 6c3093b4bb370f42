import { expect, it } from 'vitest';
import { keepPracticeApart } from '@/lib/platform/keep-practice-apart';
import { createStore } from '@/lib/platform/store';

it('shows no real talk beside the practice page, no practice beside a chat, and each again on coming back', () => {
  const current = createStore<string | null>('real');
  const follow = keepPracticeApart(current);
  follow(false);
  expect(current.get()).toBe('real');
  follow(true);
  expect(current.get()).toBeNull();
  current.set('practice');
  follow(true);
  expect(current.get()).toBe('practice');
  follow(false);
  expect(current.get()).toBe('real');
  follow(true);
  expect(current.get()).toBe('practice');
});

it('leaves what is shown first, whichever page it stands beside', () => {
  const current = createStore<string | null>('practice');
  keepPracticeApart(current)(true);
  expect(current.get()).toBe('practice');
});
