import type { ReactNode } from 'react';
import { Button, DropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import { fieldId } from './Field.tsx';
import './fileField.css';

type Props = {
  /** The name by which the form finds the button. */
  name: string;
  words: { file: string; fileHint: string; choose: string; drop: string };
  /** Media types and endings to choose from. */
  types: string[];
  wrong?: string | null | false;
  file?: File | null;
  onFile: (file: File) => void;
  /** What was found in the file. */
  children?: ReactNode;
};

/** One file, chosen or dropped. */
export function FileField({ name, words, types, wrong, file, onFile, children }: Props) {
  return (
    <fieldset className="field" aria-describedby={`${name}-hint`}>
      <legend className="label">{words.file}</legend>
      <p id={`${name}-hint`} className="hint">
        {words.fileHint}
      </p>
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      <DropZone
        className="drop"
        aria-label={words.drop}
        getDropOperation={() => 'copy'}
        onDrop={async (event) => {
          const dropped = event.items.find(isFileDropItem);
          if (dropped) onFile(await dropped.getFile());
        }}
      >
        <FileTrigger
          acceptedFileTypes={types}
          onSelect={(files) => {
            if (files?.[0]) onFile(files[0]);
          }}
        >
          <Button id={fieldId(name)} className="button second" aria-describedby={`${name}-hint`}>
            {words.choose}
          </Button>
        </FileTrigger>
        <span className={file ? 'file-name' : 'soft'}>{file ? file.name : words.drop}</span>
      </DropZone>
      {children}
    </fieldset>
  );
}
