import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { named, phases, subjects } from '../../words/codes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { type Coverage, type ItemCoverage, useCoverage } from './standards.ts';
import { words } from './words.ts';

/** The coverage of a framework: bars to look at, and the same figures as a table. */
export function CoverageOf({ framework }: { framework: string }) {
  const say = useWords(words);
  const { data, isError, error, refetch } = useCoverage(framework);
  if (!data) return isError ? <Trouble error={error} retry={() => refetch()} /> : <Wait lines={10} />;
  return (
    <section className="stack" aria-labelledby="coverage">
      <h2 id="coverage">{say.coverage}</h2>
      <p>
        <strong>{say.covered(data.standards - data.gaps, data.standards)}</strong>{' '}
        <span className="tag">{say.gaps(data.gaps)}</span>
      </p>
      <Picture coverage={data} />
      <p className="small soft">{say.countNote}</p>
      <Largest coverage={data} />
      <Figures coverage={data} />
    </section>
  );
}

const isLeaf = (coverage: Coverage, one: ItemCoverage) =>
  !coverage.items.some(({ item }) => item.parent === one.item.id);

/** For the eye only; the table below says the same. */
function Picture({ coverage }: { coverage: Coverage }) {
  const say = useWords(words);
  const leaves = coverage.items.filter((one) => isLeaf(coverage, one));
  const most = Math.max(1, ...leaves.map(({ resources }) => resources));
  return (
    <div className="bars" aria-hidden="true">
      {leaves.map(({ item, resources, redundant, gap }) => (
        <div key={item.id} className={gap ? 'bar gap' : 'bar'}>
          <span className="figures">{item.code}</span>
          <span className="track">
            {gap ? (
              <em>{say.gap}</em>
            ) : (
              <>
                <i style={{ width: `${(100 * (resources - redundant)) / most}%` }} />
                <i className="pale" style={{ width: `${(100 * redundant) / most}%` }} />
                <b className="figures">{resources}</b>
              </>
            )}
          </span>
        </div>
      ))}
    </div>
  );
}

function Largest({ coverage }: { coverage: Coverage }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const groups = coverage.items
    .flatMap(({ item, duplicates }) => duplicates.map((group) => ({ ...group, code: item.code })))
    .sort((a, b) => b.resources - a.resources)
    .slice(0, 6);
  if (groups.length === 0) return null;
  return (
    <div>
      <h3>{say.largest}</h3>
      <ul>
        {groups.map((group) => (
          <li key={`${group.code} ${group.subject} ${group.phases.join()} ${group.languages.join()}`}>
            {say.group(group.resources, group.code)}{' '}
            <span className="soft small">
              {[
                named(subjects, group.subject, language),
                ...group.phases.map((one) => named(phases, one, language)),
                group.languages.join('、'),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Figures({ coverage }: { coverage: Coverage }) {
  const say = useWords(words);
  const depth = (one: ItemCoverage): number => {
    const parent = coverage.items.find(({ item }) => item.id === one.item.parent);
    return parent ? 1 + depth(parent) : 0;
  };
  return (
    <table className="coverage">
      <caption>{say.table}</caption>
      <thead>
        <tr>
          <th scope="col">{say.item}</th>
          <th scope="col">{say.resources}</th>
          <th scope="col" className="wide">
            {say.unitsCount}
          </th>
          <th scope="col" className="wide">
            {say.institutions}
          </th>
          <th scope="col">{say.alike}</th>
        </tr>
      </thead>
      <tbody>
        {coverage.items.map((one) => (
          <tr key={one.item.id}>
            <th scope="row" data-depth={depth(one)}>
              <span className="figures">{one.item.code}</span> <Text of={one.item.title} />{' '}
              {one.gap && <span className="tag">{say.gap}</span>}
            </th>
            <td className="figures">{one.resources}</td>
            <td className="figures wide">{one.units}</td>
            <td className="figures wide">{one.institutions}</td>
            <td className="figures">{one.redundant}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
