import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { useNames } from './names.ts';
import { byOwner, type Line } from './reuse.ts';
import { ribbons } from './ribbons.ts';
import { words } from './words.ts';

const MOST = 12;

/**
 * Ribbons from who shares to those who use most, as wide as their use. Where there are several
 * owners each has a bar of its own, with its name.
 *
 * @param label says in words what the picture is, given how many ribbons it has
 */
export function FlowPicture({ lines, label }: { lines: Line[]; label: (count: string) => string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { who, briefly } = useNames();
  const groups = byOwner(lines.slice(0, MOST));
  const shown = groups.flatMap((group) => group.lines);
  const {
    ribbons: drawn,
    bars,
    height,
  } = ribbons(
    shown.map(({ events }) => events),
    groups.map((group) => group.lines.length),
  );
  const between = groups.some(({ owner }) => owner);
  return (
    <div>
      <div
        className={between ? 'flow between' : 'flow'}
        role="img"
        aria-label={label(number(shown.length, language))}
        style={{ height }}
      >
        {groups.map(
          ({ owner }, at) =>
            owner && (
              <span
                key={owner.id}
                className="start small"
                style={{ top: (bars[at]?.y ?? 0) + (bars[at]?.height ?? 0) / 2 }}
                aria-hidden="true"
              >
                <span>{textIn(owner.name, language) || owner.id}</span>
              </span>
            ),
        )}
        <svg
          viewBox={`0 0 156 ${height}`}
          width="156"
          height={height}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {bars.map(({ y, height: high }) => (
            <rect key={y} x="6" y={y} width="8" height={high} className="source" />
          ))}
          {shown.map(({ key, edge }, at) => (
            <path key={key} d={drawn[at]?.path} className={edge.place.toLowerCase()} />
          ))}
        </svg>
        {shown.map((line, at) => (
          <span key={line.key} className="end" style={{ top: drawn[at]?.y ?? 0 }} aria-hidden="true">
            <span>
              <b className="figures">{number(line.events, language)}</b> {who(line)}
            </span>
            {!between && <small className="soft">{briefly(line)}</small>}
          </span>
        ))}
      </div>
      {lines.length > MOST && <p className="soft small">{say.largest(number(MOST, language))}</p>}
    </div>
  );
}
