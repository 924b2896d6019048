import { useLanguage, useWords } from '../../words/language.tsx';
import './files.css';
import { kindOf, previewOf, size, type TeachingFile, useBeginning } from './files.ts';
import { words } from './words.ts';

/** A file with its type, size, licence and preview, and what can be done with it. */
export function FileRow({ file, children }: { file: TeachingFile; children?: React.ReactNode }) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <li>
      {file.preview === 'IMAGE' ? (
        <img src={previewOf(file)} alt={say.previewOf(file.name)} loading="lazy" />
      ) : (
        <span className="soft small">{file.preview ? kindOf(file.mediaType) : say.noPreview}</span>
      )}
      <div>
        <p>
          <strong>{file.name}</strong>
        </p>
        <p className="soft small figures">
          {kindOf(file.mediaType)} · {size(file.size, language)} · {file.licence}
        </p>
        {file.preview === 'TEXT' && <Beginning file={file} />}
        {children}
      </div>
    </li>
  );
}

function Beginning({ file }: { file: TeachingFile }) {
  const say = useWords(words);
  const { data } = useBeginning(file);
  if (!data) return null;
  return (
    <details>
      <summary className="quiet">{say.beginning}</summary>
      <p className="beginning small">{data}</p>
    </details>
  );
}
