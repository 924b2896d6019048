import { Problem } from '../api/http.ts';
import { useWords } from '../words/language.tsx';
import { Heading } from './Heading.tsx';

const words = {
  offlineTitle: { zh: '没有连上网络', en: 'You are offline' },
  offlineDetail: {
    zh: '已完成的单元保存在这台设备上，连上网络后会自动提交。',
    en: 'Units you complete are kept on this device and sent when you are back online.',
  },
  unreachableTitle: { zh: '服务暂时没有应答', en: 'The service is not answering' },
  unreachableDetail: {
    zh: '您已保存的内容不受影响。请稍等片刻再试。',
    en: 'What you have saved is safe. Please try again in a moment.',
  },
  otherTitle: { zh: '这一步没有成功', en: 'That did not work' },
  missingTitle: { zh: '这里没有您要找的内容', en: 'There is nothing here for you' },
  missingDetail: {
    zh: '它可能已被撤回，或者需要用另一个账号登录才能看到。',
    en: 'It may have been withdrawn, or it may need another account.',
  },
  again: { zh: '再试一次', en: 'Try again' },
};

/** What happened, what is safe and what to do, for any failed call. */
export function useTrouble(error: unknown): { title: string; detail: string } {
  const say = useWords(words);
  if (!(error instanceof Problem)) return { title: say.otherTitle, detail: say.unreachableDetail };
  if (error.code === 'OFFLINE') return { title: say.offlineTitle, detail: say.offlineDetail };
  if (error.code === 'UNREACHABLE') return { title: say.unreachableTitle, detail: say.unreachableDetail };
  if (error.status === 404) return { title: say.missingTitle, detail: say.missingDetail };
  return { title: error.title || say.otherTitle, detail: error.detail };
}

type Props = {
  error: unknown;
  retry?: () => void;
  /** The name of the page, where the trouble stands in place of all of it. */
  page?: string;
};

export function Trouble({ error, retry, page }: Props) {
  const say = useWords(words);
  const { title, detail } = useTrouble(error);
  const notice = (
    <div className="notice bad" role="alert">
      {!page && (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      {detail && <p>{detail}</p>}
      {retry && (
        <button type="button" className="button second" onClick={retry}>
          {say.again}
        </button>
      )}
    </div>
  );
  if (!page) return notice;
  return (
    <div className="stack">
      <Heading title={page}>{title}</Heading>
      {notice}
    </div>
  );
}
