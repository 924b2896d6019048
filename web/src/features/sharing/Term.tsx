/** Days; empty where left open. */
export type Days = { from: string; to: string };

/** From when until when something is shared, each day with the words of its form. */
export function Term(props: { id: string; words: Days; days: Days; onChange: (days: Days) => void }) {
  const { id, words, days, onChange } = props;
  return (
    <div className="term">
      {(['from', 'to'] as const).map((end) => (
        <div key={end} className="field">
          <label htmlFor={`${id}-${end}`}>{words[end]}</label>
          <input
            id={`${id}-${end}`}
            type="date"
            value={days[end]}
            onChange={({ target }) => onChange({ ...days, [end]: target.value })}
          />
        </div>
      ))}
    </div>
  );
}
