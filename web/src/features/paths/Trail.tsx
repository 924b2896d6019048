import { useEffect, useRef, useState } from 'react';
import { duration } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { type LearningPath, isBehind } from './path.ts';
import { linesOf, type Spot, trailOf } from './trail.ts';
import { words } from './words.ts';

const column = 176;

/** Her path as a picture: a trail with a stone for each step. The list below it says the same. */
export function Trail({ path }: { path: LearningPath }) {
  const say = useWords(words);
  const box = useRef<HTMLElement>(null);
  const [columns, setColumns] = useState(2);
  useEffect(() => {
    if (!box.current) return;
    const measured = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      setColumns(Math.max(2, Math.min(6, Math.floor(width / column))));
    });
    measured.observe(box.current);
    return () => measured.disconnect();
  }, []);
  const trail = trailOf(path, columns);
  const last = trail.spots.at(-1);
  return (
    <figure ref={box} className="trail">
      <svg viewBox={`0 0 ${trail.width} ${trail.height}`} role="img" aria-label={say.pictureOf}>
        {trail.ways.map(({ d, behind }) => (
          <path key={d} d={d} className={behind ? 'way behind' : 'way'} />
        ))}
        {trail.opens.map((d) => (
          <path key={d} d={d} className="opens" />
        ))}
        {last && <path className="flag" d={`M${last.x} ${last.y - 18}v-34l26 9l-26 9`} />}
        {trail.spots.map((spot) => (
          <Stone key={spot.step.resource.id} spot={spot} />
        ))}
      </svg>
    </figure>
  );
}

function Stone({ spot }: { spot: Spot }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { step, x, y, number, week } = spot;
  const behind = isBehind(step);
  const lines = linesOf(textIn(step.resource.title, language));
  return (
    <g className={`stone ${step.state.toLowerCase()}`}>
      <circle cx={x} cy={y} r={18} />
      {step.state === 'IN_PROGRESS' && <circle className="half" cx={x} cy={y} r={12} />}
      <text className="in" x={x} y={y + 6}>
        {behind ? '✓' : number}
      </text>
      {week !== null && (
        <text className="week" x={x - 26} y={y - 26}>
          {say.weekShort(week)}
        </text>
      )}
      {lines.map((line, at) => (
        <text key={line} x={x} y={y + 42 + 19 * at}>
          {line}
        </text>
      ))}
      {!behind && (
        <text className="time" x={x} y={y + 42 + 19 * lines.length}>
          {duration(step.minutesLeft, language)}
        </text>
      )}
    </g>
  );
}
