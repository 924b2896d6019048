import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { call, newKey } from '../../api/http.ts';
import type { Resource } from '../../api/types.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { number } from '../../words/formats.ts';
import { tagOf, useLanguage, useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { Sure } from './Sure.tsx';
import { useNextDraft } from './nextDraft.ts';
import { words } from './reviewWords.ts';

type Step = 'submit' | 'publish' | 'discard';

/** The next version of what is published, from its draft to its publication by a second person. */
export function NextVersion({ published }: { published: Resource }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const client = useQueryClient();
  const { data, isError, error, refetch } = useNextDraft(published.id);
  const [done, setDone] = useState<Step | null>(null);
  const step = useMutation({
    mutationFn: (verb: Step) => {
      const at = `/resources/${published.id}/draft`;
      const ifMatch = data?.etag;
      return verb === 'discard'
        ? call(at, { method: 'DELETE', ifMatch })
        : call(`${at}/${verb}`, { method: 'POST', ifMatch, key: newKey() });
    },
    onSuccess: (_, verb) => {
      setDone(verb);
      client.invalidateQueries({ queryKey: ['resources'] });
    },
  });
  const told = { submit: say.submitted, publish: say.nextPublished, discard: say.discarded };
  const take = (verb: Step) => {
    if (!step.isPending) step.mutate(verb);
  };
  const n = number(published.version + 1, language);
  const edit = `/publishing/${published.id}`;
  if (isError) return <Trouble error={error} retry={() => refetch()} />;
  return (
    <>
      {data === null && (
        <p>
          <Link href={edit} className="button second">
            {say.next(n)}
          </Link>
        </p>
      )}
      {data && (
        <div className="notice">
          <p>
            <strong>{data.resource.state === 'DRAFT' ? say.nextDraft(n) : say.nextReview(n)}</strong>
          </p>
          <Written draft={data.resource} />
          <div className="row">
            {data.resource.state === 'DRAFT' && (
              <button
                type="button"
                className="button"
                aria-disabled={step.isPending}
                onClick={() => take('submit')}
              >
                {say.submit}
              </button>
            )}
            {data.resource.state === 'IN_REVIEW' && (
              <button
                type="button"
                className="button"
                aria-disabled={step.isPending}
                onClick={() => take('publish')}
              >
                {say.publishNext(n)}
              </button>
            )}
            <Link href={edit} className="button second">
              {say.goOn}
            </Link>
            <Sure
              label={say.discard}
              title={say.discardTitle}
              detail={say.discardDetail}
              keep={say.keepDraft}
              busy={step.isPending}
              onSure={() => take('discard')}
            />
          </div>
          {data.resource.state === 'IN_REVIEW' && <p className="hint">{say.publishHint}</p>}
        </div>
      )}
      <p role="status">{done && told[done]}</p>
      {step.isError && <Trouble error={step.error} />}
    </>
  );
}

/** What the second person judges: what is said to be new, and the units as they would be. */
function Written({ draft }: { draft: Resource }) {
  const say = useWords(words);
  return (
    <>
      {draft.changes?.zh && <p lang={tagOf.zh}>{draft.changes.zh}</p>}
      {draft.changes?.en && <p lang={tagOf.en}>{draft.changes.en}</p>}
      <details>
        <summary className="quiet">{say.units}</summary>
        <p>
          <Text of={draft.title} />
        </p>
        <ol>
          {draft.units.map((unit) => (
            <li key={unit.id}>
              <Text of={unit.title} />
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}
