import { lazy, Suspense } from 'react';
import type { Resource } from '../../api/types.ts';
import { mayPublish, useMe } from '../../app/session.ts';

const Steps = lazy(() => import('./PublishingSteps.tsx'));

/** For publishers of the owning institution, on the resource's page; nobody else loads this. */
export function ReviewActions({ resource, etag }: { resource: Resource; etag: string | null }) {
  const me = useMe();
  const home = typeof me?.institution === 'string' ? me.institution : me?.institution?.id;
  if (!mayPublish(me) || home !== resource.institution.id) return null;
  return (
    <Suspense fallback={null}>
      <Steps resource={resource} etag={etag} />
    </Suspense>
  );
}
