import type { Resource } from '../../api/types.ts';
import { loginAddress, useMe } from '../../app/session.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useWords } from '../../words/language.tsx';
import { FileRow } from './FileRow.tsx';
import { contentOf, useFiles } from './files.ts';
import { words } from './words.ts';

/** On a teaching resource's page: its files, to look at and to take along. */
export default function Files({ resource }: { resource: Resource }) {
  const say = useWords(words);
  const me = useMe();
  const { data, isError, error, refetch } = useFiles(resource.id, resource.state !== 'PUBLISHED', me);
  if (!data) return isError ? <Trouble error={error} retry={() => refetch()} /> : <Wait lines={3} />;
  return (
    <section aria-labelledby="files" className="stack">
      <h2 id="files">{say.heading}</h2>
      {data.items.length === 0 && <p className="soft">{say.none}</p>}
      <ul className="files">
        {data.items.map((file) => (
          <FileRow key={file.id} file={file}>
            {data.mayCopy && (
              <p>
                <a
                  className="button second"
                  href={contentOf(file)}
                  download={file.name}
                  aria-label={say.takeOf(file.name)}
                >
                  {say.take}
                </a>
              </p>
            )}
          </FileRow>
        ))}
      </ul>
      {data.items.length > 0 && !data.mayCopy && me && <p className="soft">{say.readOnly}</p>}
      {data.items.length > 0 && me === null && (
        <p>
          <a className="button second" href={loginAddress()}>
            {say.signIn}
          </a>
        </p>
      )}
    </section>
  );
}
