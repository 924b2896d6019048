import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/http.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import { Grounds } from './Grounds.tsx';
import type { CrosswalkLink, Framework, Item } from './standards.ts';
import { kinds, states, words } from './words.ts';

/** One link with its grounds, and what the person signed in may do with it. */
export function LinkEntry({ link, frameworks }: { link: CrosswalkLink; frameworks: Framework[] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [writing, setWriting] = useState(false);
  const client = useQueryClient();
  const settled = () => client.invalidateQueries({ queryKey: ['crosswalks'] });
  const approve = useMutation({
    mutationFn: () =>
      call(`/crosswalks/${link.id}/approve`, { method: 'POST', body: { change: link.change } }),
    onSettled: settled,
  });
  const reword = useMutation({
    mutationFn: (grounds: { rationale: string; evidence: string[] }) =>
      call(`/crosswalks/${link.id}`, { method: 'PUT', body: grounds, ifMatch: `"${link.change}"` }),
    onSuccess: () => {
      setWriting(false);
      return settled();
    },
  });
  const title = (id: string) => textIn(frameworks.find((one) => one.id === id)?.title, language);
  const sides = [link.originFramework, link.destinationFramework];
  const side = (approved: boolean) =>
    sides.filter((id) => link.approvedFor.includes(id) === approved).map(title);
  const grounded = link.evidence.length > 0 && link.rationale !== '';
  return (
    <li className="link" data-link={link.id}>
      <p>
        <span className={link.state === 'ADOPTED' ? 'tag done' : 'tag'}>{states[link.state][language]}</span>
      </p>
      <div className="ends">
        <End item={link.origin} of={title(link.originFramework)} />
        <p className="kind">{kinds[link.kind][language]}</p>
        {link.destination ? (
          <End item={link.destination} of={title(link.destinationFramework)} />
        ) : (
          <p>
            {say.noCounterpart}
            <span className="soft small">{title(link.destinationFramework)}</span>
          </p>
        )}
      </div>
      {link.rationale && <p>{link.rationale}</p>}
      {link.evidence.length > 0 && (
        <p className="small soft">
          {say.evidence}: {link.evidence.join('; ')}
        </p>
      )}
      {!grounded && <p className="small wrong">{say.noEvidence}</p>}
      <p className="small">
        {side(true).length > 0 && `${say.approvedFor}: ${side(true).join(' · ')}. `}
        {side(false).length > 0 && `${say.waitingFor}: ${side(false).join(' · ')}`}
      </p>
      {writing ? (
        <Grounds
          first={link}
          note={say.rewordNote}
          send={say.save}
          busy={reword.isPending}
          onSend={(grounds) => reword.mutate(grounds)}
          onCancel={() => setWriting(false)}
        />
      ) : (
        <p className="row">
          {link.yours.includes('APPROVE') && grounded && (
            <button
              type="button"
              className="button"
              aria-disabled={approve.isPending}
              onClick={() => approve.isPending || approve.mutate()}
            >
              {approve.isPending ? say.approving : say.approve}
            </button>
          )}
          {link.yours.includes('REWORD') && (
            <button type="button" className="quiet" onClick={() => setWriting(true)}>
              {say.reword}
            </button>
          )}
        </p>
      )}
      {approve.isError && <Trouble error={approve.error} />}
      {reword.isError && <Trouble error={reword.error} />}
    </li>
  );
}

function End({ item, of }: { item: Item; of: string }) {
  const say = useWords(words);
  return (
    <p>
      <strong>
        <span className="figures">{item.code}</span> <Text of={item.title} />
      </strong>
      <span className="soft small">{of}</span>
      {item.gone && <span className="tag">{say.gone}</span>}
    </p>
  );
}
