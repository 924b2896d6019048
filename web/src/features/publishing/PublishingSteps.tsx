import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { call, newKey } from '../../api/http.ts';
import type { Resource } from '../../api/types.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { useWords } from '../../words/language.tsx';
import { NextVersion } from './NextVersion.tsx';
import './publishing.css';
import { words } from './reviewWords.ts';
import { Sure } from './Sure.tsx';

type Step = 'submit' | 'publish' | 'withdraw';

export default function PublishingSteps({ resource, etag }: { resource: Resource; etag: string | null }) {
  const say = useWords(words);
  const client = useQueryClient();
  const [done, setDone] = useState<Step | null>(null);
  const step = useMutation({
    mutationFn: (verb: Step) =>
      call<Resource>(`/resources/${resource.id}/${verb}`, { method: 'POST', ifMatch: etag, key: newKey() }),
    onSuccess: (_, verb) => {
      setDone(verb);
      client.invalidateQueries({ queryKey: ['resources'] });
    },
  });
  const waits = step.data?.body.awaits === 'PUBLIC';
  const told = {
    submit: say.submitted,
    publish: waits ? say.waits : say.published,
    withdraw: say.withdrawn,
  };
  const take = (verb: Step) => {
    if (!step.isPending) step.mutate(verb);
  };
  return (
    <section className="publishing-steps" aria-labelledby="publishing-steps">
      <h2 id="publishing-steps">{say.heading}</h2>
      {resource.awaits && done !== 'publish' && <p className="notice">{say.waits}</p>}
      {resource.state === 'PUBLISHED' && <NextVersion published={resource} />}
      <div className="row">
        {resource.state === 'DRAFT' && (
          <button
            type="button"
            className="button"
            aria-disabled={step.isPending}
            onClick={() => take('submit')}
          >
            {say.submit}
          </button>
        )}
        {resource.state === 'IN_REVIEW' && (
          <button
            type="button"
            className="button"
            aria-disabled={step.isPending}
            onClick={() => take('publish')}
          >
            {say.publish}
          </button>
        )}
        {resource.state !== 'PUBLISHED' && (
          <Link href={`/publishing/${resource.id}`} className="button second">
            {say.edit}
          </Link>
        )}
        {resource.state === 'PUBLISHED' && (
          <Sure
            label={say.withdraw}
            title={say.askTitle}
            detail={say.askDetail}
            keep={say.keep}
            busy={step.isPending}
            onSure={() => take('withdraw')}
          />
        )}
      </div>
      {resource.state === 'IN_REVIEW' && <p className="hint">{say.publishHint}</p>}
      <p role="status">{done && told[done]}</p>
      {step.isError && <Trouble error={step.error} />}
    </section>
  );
}
