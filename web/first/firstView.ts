import type { Plugin } from 'vite';
import { documentOf, type Language } from './document.ts';

const style = 'src/design/first.css';

/**
 * Makes the documents that are readable before the program is there: of the first page and of all others, in both
 * languages, the style inside. The gateway sends the one that is asked for and allows its style by its hash.
 */
export function firstView(): Plugin {
  let building = false;
  return {
    name: 'first-view',
    enforce: 'post',
    config: (_, { command, isPreview }) => {
      building = command === 'build' && !isPreview;
      return building ? { build: { rollupOptions: { input: ['index.html', style] } } } : {};
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        building ? html : html.replace('<!--style-->', `<link rel="stylesheet" href="/${style}" />`),
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const sheet = Object.values(bundle).find(
          (one) => one.type === 'asset' && one.originalFileNames.includes(style),
        );
        const index = bundle['index.html'];
        if (sheet?.type !== 'asset' || index?.type !== 'asset') throw new Error('No style or no page');
        const built = String(index.source);
        // A sheet of its own would be waited for.
        if (/rel="?stylesheet/.test(built))
          throw new Error(`What the first page looks like stands in ${style}`);
        const make = (name: string, page: 'first' | 'other', language: Language) =>
          this.emitFile({
            type: 'asset',
            fileName: name,
            source: documentOf(page, language, built, String(sheet.source)),
          });
        index.source = documentOf('other', 'zh', built, String(sheet.source));
        make('index.en.html', 'other', 'en');
        make('first.html', 'first', 'zh');
        make('first.en.html', 'first', 'en');
        Reflect.deleteProperty(bundle, sheet.fileName);
      },
    },
  };
}
