import type { UnitState } from '../api/types.ts';

const most = 24;

/**
 * A course at a glance: one stop per unit on a line that fills. Only a picture; whoever uses it says the same in
 * words. Beyond 24 units the stops would touch, so the line stands alone.
 */
export function Stops({ states, progress }: { states: UnitState[]; progress: number }) {
  if (states.length > most || states.length === 0) {
    return <progress className="long-line" aria-hidden="true" max={1} value={progress} />;
  }
  return (
    <div className="line" aria-hidden="true">
      {states.map((state, at) => (
        <span key={at} className={`stop ${state.toLowerCase()}`} />
      ))}
    </div>
  );
}
