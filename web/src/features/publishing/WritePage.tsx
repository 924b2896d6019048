import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, lazy, Suspense, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { call, newKey, Problem } from '../../api/http.ts';
import type { Resource } from '../../api/types.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { mayAdapt, mayPublish } from '../../app/session.ts';
import { ErrorSummary } from '../../design/ErrorSummary.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { number } from '../../words/formats.ts';
import { TakenUp } from '../contributing/TakenUp.tsx';
import { useResource } from '../resources/resource.ts';
import { Changes } from './Changes.tsx';
import { Description } from './Description.tsx';
import { useKept } from './kept.ts';
import { Prerequisites } from './Prerequisites.tsx';
import { useNextDraft } from './nextDraft.ts';
import './publishing.css';
import { Units } from './Units.tsx';
import { words } from './words.ts';
import { bodyOf, missingIn, nothingWritten, writingOf } from './writing.ts';

const PutFiles = lazy(() => import('../files/PutFiles.tsx'));

export default function WritePage({ id }: { id?: string }) {
  const say = useWords(words);
  return (
    <ForMe title={say.title}>
      {(me) => {
        if (!mayPublish(me) && !(id && mayAdapt(me)))
          return <Heading title={say.title}>{say.notYours}</Heading>;
        return id ? <Existing id={id} /> : <Form name={`new.${me.id}`} />;
      }}
    </ForMe>
  );
}

function Existing({ id }: { id: string }) {
  const say = useWords(words);
  const { data, isError, error, refetch } = useResource(id);
  if (!data)
    return isError ? <Trouble page={say.editTitle} error={error} retry={() => refetch()} /> : <Wait />;
  if (data.resource.state === 'PUBLISHED') return <Next published={data.resource} etag={data.etag} />;
  return (
    <>
      <Form key={data.etag} name={id} resource={data.resource} etag={data.etag} />
      <FilesOf draft={data.resource} />
    </>
  );
}

/** What is published stays; its next version is written beside it. */
function Next({ published, etag }: { published: Resource; etag: string | null }) {
  const say = useWords(words);
  const { data, isError, error, refetch } = useNextDraft(published.id);
  if (data === undefined)
    return isError ? <Trouble page={say.editTitle} error={error} retry={() => refetch()} /> : <Wait />;
  const { resource, etag: seen } = data ?? { resource: published, etag };
  return (
    <>
      <Form key={seen} name={`${published.id}.next`} resource={resource} etag={seen} next />
      <FilesOf draft={resource} />
    </>
  );
}

function FilesOf({ draft }: { draft: Resource }) {
  if (draft.kind !== 'TEACHING_RESOURCE') return null;
  return (
    <Suspense fallback={<Wait lines={3} />}>
      <PutFiles resource={draft.id} licence={draft.licence ?? ''} fixed={draft.state !== 'DRAFT'} />
    </Suspense>
  );
}

/** What the server says of a text in both languages is shown at the first of its two fields. */
const shownAt: Record<string, string> = { title: 'title.zh', summary: 'summary.zh' };

type Saved = { id: string; submitted: boolean };

type FormProps = { name: string; resource?: Resource; etag?: string | null; next?: boolean };

function Form({ name, resource, etag, next }: FormProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const client = useQueryClient();
  const [, go] = useLocation();
  const { writing, change, forget, restored, startOver } = useKept(
    name,
    resource ? writingOf(resource) : nothingWritten(),
  );
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const version = resource?.version ?? 0;
  const later = version > 0;
  const title = !resource ? say.write : later ? say.nextTitle(number(version + 1, language)) : say.editTitle;
  const key = useRef(newKey());
  const save = useMutation({
    mutationFn: async (forReview: boolean): Promise<Saved> => {
      const body = bodyOf(writing);
      const answer = resource
        ? await call<Resource>(`/resources/${resource.id}${next ? '/draft' : ''}`, {
            method: 'PUT',
            body,
            ifMatch: etag,
          })
        : await call<Resource>('/resources', { method: 'POST', body, key: key.current });
      const id = resource?.id ?? answer.body?.id ?? answer.location?.split('/').at(-1) ?? '';
      forget();
      if (forReview) {
        await call(`/resources/${id}${next ? '/draft' : ''}/submit`, {
          method: 'POST',
          ifMatch: answer.etag,
          key: newKey(),
        });
      }
      return { id, submitted: forReview };
    },
    onSuccess: ({ id, submitted }) => {
      client.invalidateQueries({ queryKey: ['resources'] });
      go(submitted ? `/resources/${id}` : '/publishing');
    },
    onError: (error) => {
      if (!(error instanceof Problem)) return;
      setWrong(
        Object.fromEntries(error.fields.map(({ field, message }) => [shownAt[field] ?? field, message])),
      );
      // Another body is another intention; the same one may safely be sent again.
      if (error.status >= 400 && error.status < 500) key.current = newKey();
    },
  });
  const attempt = (forReview: boolean) => {
    if (save.isPending) return;
    const missing = missingIn(writing, forReview, later).map(([field, need]) => [field, say[need]] as const);
    setWrong(Object.fromEntries(missing));
    save.reset();
    if (missing.length === 0) save.mutate(forReview);
  };
  const edit: typeof change = (part) => {
    key.current = newKey();
    change(part);
  };
  return (
    <form
      className="stack writing"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        attempt(true);
      }}
    >
      <Heading title={title}>{title}</Heading>
      <p className="soft">{next ? say.nextAbout : say.about}</p>
      {restored && (
        <p className="notice">
          {say.kept}{' '}
          <button type="button" className="quiet" onClick={startOver}>
            {say.startOver}
          </button>
        </p>
      )}
      <ErrorSummary title={say.wrongTitle} wrong={wrong} />
      {next && resource && <TakenUp resource={resource.id} />}
      {later && <Changes writing={writing} change={edit} wrong={wrong} />}
      <Description writing={writing} change={edit} wrong={wrong} />
      <Units units={writing.units} change={(units) => edit({ units })} wrong={wrong} />
      <Prerequisites
        chosen={writing.prerequisites}
        change={(prerequisites) => edit({ prerequisites })}
        self={resource?.id}
      />
      {save.isError && <Trouble error={save.error} />}
      <p className="row">
        <button type="submit" className="button" aria-disabled={save.isPending}>
          {save.isPending ? say.saving : say.submit}
        </button>
        <button
          type="button"
          className="button second"
          aria-disabled={save.isPending}
          onClick={() => attempt(false)}
        >
          {say.save}
        </button>
      </p>
    </form>
  );
}
