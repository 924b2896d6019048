import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { useNames } from './names.ts';
import type { Line } from './reuse.ts';
import { ribbons } from './ribbons.ts';
import { words } from './words.ts';

const MOST = 12;

/**
 * Ribbons from who shares to those who use most, as wide as their use.
 *
 * @param label says in words what the picture is, given how many ribbons it has
 */
export function FlowPicture({ lines, label }: { lines: Line[]; label: (count: string) => string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { who, briefly } = useNames();
  const shown = lines.slice(0, MOST);
  const { ribbons: drawn, bar, height } = ribbons(shown.map(({ events }) => events));
  return (
    <div>
      <div className="flow" role="img" aria-label={label(number(shown.length, language))} style={{ height }}>
        <svg
          viewBox={`0 0 156 ${height}`}
          width="156"
          height={height}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <rect x="6" y={(height - bar) / 2} width="8" height={bar} className="source" />
          {shown.map(({ key, edge }, at) => (
            <path key={key} d={drawn[at]?.path} className={edge.place.toLowerCase()} />
          ))}
        </svg>
        {shown.map((line, at) => (
          <span key={line.key} className="end" style={{ top: drawn[at]?.y ?? 0 }} aria-hidden="true">
            <span>
              <b className="figures">{number(line.events, language)}</b> {who(line)}
            </span>
            <small className="soft">{briefly(line)}</small>
          </span>
        ))}
      </div>
      {lines.length > MOST && <p className="soft small">{say.largest(number(MOST, language))}</p>}
    </div>
  );
}
