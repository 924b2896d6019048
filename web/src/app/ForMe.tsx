import type { ReactNode } from 'react';
import type { Me } from '../api/types.ts';
import { Trouble } from '../design/Trouble.tsx';
import { Wait } from '../design/Wait.tsx';
import { SignInFirst } from './SignInFirst.tsx';
import { useSession } from './session.ts';

/** A page for somebody: waits until it is known who, and offers the ways in to a visitor. */
export function ForMe({ title, children }: { title: string; children: (me: Me) => ReactNode }) {
  const session = useSession();
  if (session.data) return children(session.data);
  if (session.data === null) return <SignInFirst title={title} />;
  if (session.isError) return <Trouble page={title} error={session.error} retry={() => session.refetch()} />;
  return <Wait />;
}
