import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import type { Cluster, Me } from '../../api/types.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { watches } from '../../app/session.ts';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { clustersAt } from '../network/clusters.ts';
import { useClusterName } from '../network/names.ts';
import { EdgesTable } from './EdgesTable.tsx';
import { FlowPicture } from './FlowPicture.tsx';
import { type Flows, ledBy, useFlows } from './flows.ts';
import { LinesTable } from './LinesTable.tsx';
import './reuse.css';
import { linesOf } from './reuse.ts';
import { TermLinks } from './TermLinks.tsx';
import { words } from './words.ts';

/** Who reuses what of whom in a cluster, for its lead, and everywhere, for who watches the whole. */
export default function FlowsPage() {
  const say = useWords(words);
  return <ForMe title={say.flowsTitle}>{(me) => <Between me={me} />}</ForMe>;
}

function Between({ me }: { me: Me }) {
  const say = useWords(words);
  const search = new URLSearchParams(useSearch());
  const all = useQuery(clustersAt(''));
  const home = typeof me.institution === 'string' ? me.institution : (me.institution?.id ?? '');
  const mine = watches(me) ? (all.data?.items ?? []) : ledBy(home, all.data?.items ?? []);
  const first = watches(me) ? '' : String(mine[0]?.id ?? '');
  const cluster = search.get('cluster') ?? first;
  const flows = useFlows(cluster, search.get('term') ?? '', watches(me) || cluster !== '');
  const address = (of: string, term: string) => {
    const wish = new URLSearchParams();
    if (of !== first) wish.set('cluster', of);
    if (term) wish.set('term', term);
    return `/flows?${wish}`;
  };
  const failed = all.isError ? all : flows;
  if (failed.isError)
    return <Trouble page={say.flowsTitle} error={failed.error} retry={() => failed.refetch()} />;
  if (!all.data) return <Wait lines={6} />;
  return (
    <div className="reuse">
      <Heading title={say.flowsTitle}>{say.flowsHeading}</Heading>
      {!watches(me) && !cluster && <p className="notice">{say.leadsNone}</p>}
      {(watches(me) || mine.length > 1) && (
        <ChooseCluster
          of={mine}
          whole={watches(me)}
          chosen={cluster}
          address={(other) => address(other, search.get('term') ?? '')}
        />
      )}
      {!flows.data && (watches(me) || cluster) && <Wait lines={6} />}
      {flows.data && <Figures flows={flows.data} address={(term) => address(cluster, term)} />}
    </div>
  );
}

function ChooseCluster({
  of,
  whole,
  chosen,
  address,
}: {
  of: Cluster[];
  whole: boolean;
  chosen: string;
  address: (cluster: string) => string;
}) {
  const say = useWords(words);
  const [, go] = useLocation();
  return (
    <div className="field">
      <label htmlFor="where">{say.where}</label>
      <select id="where" value={chosen} onChange={({ target }) => go(address(target.value))}>
        {whole && <option value="">{say.everywhere}</option>}
        {of.map((cluster) => (
          <ClusterOption key={cluster.id} cluster={cluster} />
        ))}
      </select>
    </div>
  );
}

function ClusterOption({ cluster }: { cluster: Cluster }) {
  return <option value={cluster.id}>{useClusterName(cluster)}</option>;
}

function Figures({ flows, address }: { flows: Flows; address: (term: string) => string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { term, terms, least, events, complete, pairs, pairsLeftOut, edges, rest } = flows;
  const lines = linesOf(pairs);
  return (
    <>
      <p>{say.about(number(least, language))}</p>
      <TermLinks terms={terms} chosen={term.name} address={address} />
      <section aria-labelledby="which-way" className="by-whom">
        <h2 id="which-way">
          {say.term(term.name)}
          {events > 0 && <small className="soft figures"> {say.uses(number(events, language))}</small>}
        </h2>
        {events === 0 && complete && <p className="notice">{say.nothingFlows}</p>}
        {events === 0 && !complete && <p className="notice">{say.tooFew(number(least, language))}</p>}
        {edges.length > 0 && <EdgesTable edges={edges} />}
        {rest && <p>{say.rest(number(rest.events, language), number(rest.people, language))}</p>}
        {events > 0 && !complete && <p>{say.incomplete(number(least, language))}</p>}
      </section>
      {lines.length > 0 && (
        <section aria-labelledby="by-whom" className="by-whom">
          <h2 id="by-whom">{say.between}</h2>
          <div className="by-whom-columns">
            <FlowPicture lines={lines} label={say.pictureOfFlows} />
            <LinesTable lines={lines} />
          </div>
          {pairsLeftOut > 0 && <p className="soft">{say.leftOut(number(pairsLeftOut, language))}</p>}
        </section>
      )}
    </>
  );
}
