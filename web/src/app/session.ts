import { useQuery } from '@tanstack/react-query';
import { get, Problem } from '../api/http.ts';
import type { Me } from '../api/types.ts';
import { spokenTag } from '../words/language.tsx';

/** Who is signed in; null for a visitor, undefined while nobody knows yet. */
export const useMe = (): Me | null | undefined => useSession().data;

export function useSession() {
  return useQuery<Me | null>({
    queryKey: ['me'],
    queryFn: ({ signal }) =>
      get<Me>('/me', signal).catch((error) => {
        if (error instanceof Problem && error.status === 401) return null;
        throw error;
      }),
    staleTime: 5 * 60_000,
  });
}

export const mayPublish = (me: Me | null | undefined) =>
  me?.roles.some((role) => role === 'publisher' || role === 'institution-admin') ?? false;
/** Whether she may make something from what is shared with her institution for it. */
export const mayAdapt = (me: Me | null | undefined) =>
  mayPublish(me) || (me?.roles.some((role) => role === 'teacher' || role === 'coach') ?? false);
export const mayImport = (me: Me | null | undefined) =>
  me?.roles.some((role) => role === 'publisher' || role === 'operator') ?? false;
export const mayHarvest = (me: Me | null | undefined) =>
  mayPublish(me) || (me?.roles.includes('operator') ?? false);
export const decides = (me: Me | null | undefined) =>
  mayPublish(me) || (me?.roles.some((role) => role === 'cluster-lead' || role === 'operator') ?? false);
/** The institution that she is shown as belonging to; empty for none. */
export const homeOf = (me: Me | null | undefined): string =>
  (typeof me?.institution === 'string' ? me.institution : me?.institution?.id) ?? '';
/** Whether she publishes for this institution. */
export const publishesFor = (me: Me | null | undefined, institution: string) =>
  mayPublish(me) && homeOf(me) === institution;
/** Whether she may be an expert of frameworks, who reviews what others have published. */
export const mayReview = (me: Me | null | undefined) =>
  homeOf(me) !== '' && (mayPublish(me) || (me?.roles.includes('coach') ?? false));
/** Whether she watches the whole programme. */
export const watches = (me: Me | null | undefined) =>
  me?.roles.some((role) => role === 'monitor' || role === 'operator') ?? false;
/** Whether she reads statements of reuse: her institution's, or anybody's. */
export const readsReuse = (me: Me | null | undefined) => mayPublish(me) || watches(me);
/** Whether she speaks for a cluster that her institution leads. */
export const leads = (me: Me | null | undefined) => me?.roles.includes('cluster-lead') ?? false;
/** Whether she reads statements across owners: of a cluster that she leads, or of all. */
export const readsFlows = (me: Me | null | undefined) => watches(me) || leads(me);
export const mayAdminister = (me: Me | null | undefined) => me?.roles.includes('institution-admin') ?? false;
export const maySeeFairness = watches;
/** Whether she runs the cloud. */
export const operates = (me: Me | null | undefined) => me?.roles.includes('operator') ?? false;
/** Whether teachers may let her see their paths. */
export const coaches = (me: Me | null | undefined) => me?.roles.includes('coach') ?? false;
export const learns = (me: Me | null | undefined) =>
  me?.roles.some((role) => role === 'teacher' || role === 'trainee') ?? false;

/** Whether she teaches, and so may have made works from others. */
export const teaches = (me: Me | null | undefined) => me?.roles.includes('teacher') ?? false;

/** The gateway owns signing in and out, so these are ordinary addresses that leave the page. */
const here = () => encodeURIComponent(window.location.pathname + window.location.search);
export const loginAddress = (back = here()) => `/login?return=${back}&lang=${spokenTag()}`;
export const registerAddress = (back = here()) => `${loginAddress(back)}&register=1`;
export const logoutAddress = '/logout';
