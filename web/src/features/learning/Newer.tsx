import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../../api/http.ts';
import type { Enrollment, OpenMove } from '../../api/types.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { number, percent } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { words } from './words.ts';

/** A newer version is out: what is new in it, what the move would come to, and the move. */
export default function Newer({ one }: { one: Enrollment }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const client = useQueryClient();
  // Without an answer she simply goes on with the version that she has.
  const { data } = useQuery({
    queryKey: ['enrollments', 'move', one.id, one.progress],
    queryFn: ({ signal }) => get<OpenMove>(`/enrollments/${one.id}/move`, signal),
  });
  const move = useMutation({
    mutationFn: (version: number) =>
      call(`/enrollments/${one.id}/move`, { method: 'POST', body: { version } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['enrollments'] }),
  });
  const figure = (value: number) => number(value, language);
  const offered = data?.offered;
  if (!data || offered == null) {
    return <p role="status">{move.isSuccess && data && say.moved(figure(data.version))}</p>;
  }
  return (
    <section className="notice" aria-labelledby="newer">
      <h2 id="newer">{say.newer(figure(offered))}</h2>
      <ul>
        {data.news.map(({ version, changes }) => (
          <li key={version}>
            {data.news.length > 1 && <strong>{say.inVersion(figure(version))} </strong>}
            {changes.zh || changes.en ? <Text of={changes} /> : say.unsaid}
          </li>
        ))}
      </ul>
      <p>
        {say.moveKeeps(figure(data.kept), figure(data.added), figure(data.dropped))}{' '}
        {say.moveProgress(percent(data.progress, language))}
      </p>
      <button
        type="button"
        className="button second"
        aria-disabled={move.isPending}
        onClick={() => !move.isPending && move.mutate(offered)}
      >
        {say.move(figure(offered))}
      </button>
      <p className="hint">{say.stay}</p>
      {move.isError && <Trouble error={move.error} />}
    </section>
  );
}
