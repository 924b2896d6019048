import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Link } from 'wouter';
import { call, newKey } from '../../api/http.ts';
import type { Resource } from '../../api/types.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { useWords } from '../../words/language.tsx';
import './publishing.css';
import { words } from './reviewWords.ts';

type Step = 'submit' | 'publish' | 'withdraw';

export default function PublishingSteps({ resource, etag }: { resource: Resource; etag: string | null }) {
  const say = useWords(words);
  const client = useQueryClient();
  const [done, setDone] = useState<Step | null>(null);
  const step = useMutation({
    mutationFn: (verb: Step) =>
      call(`/resources/${resource.id}/${verb}`, { method: 'POST', ifMatch: etag, key: newKey() }),
    onSuccess: (_, verb) => {
      setDone(verb);
      client.invalidateQueries({ queryKey: ['resources'] });
    },
  });
  const told = { submit: say.submitted, publish: say.published, withdraw: say.withdrawn };
  const take = (verb: Step) => {
    if (!step.isPending) step.mutate(verb);
  };
  return (
    <section className="publishing-steps" aria-labelledby="publishing-steps">
      <h2 id="publishing-steps">{say.heading}</h2>
      <div className="row">
        {resource.state === 'DRAFT' && (
          <button type="button" className="button" onClick={() => take('submit')}>
            {say.submit}
          </button>
        )}
        {resource.state === 'IN_REVIEW' && (
          <button type="button" className="button" onClick={() => take('publish')}>
            {say.publish}
          </button>
        )}
        {resource.state !== 'PUBLISHED' && (
          <Link href={`/publishing/${resource.id}`} className="button second">
            {say.edit}
          </Link>
        )}
        {resource.state === 'PUBLISHED' && <Withdraw onSure={() => take('withdraw')} />}
      </div>
      {resource.state === 'IN_REVIEW' && <p className="hint">{say.publishHint}</p>}
      <p role="status">{done && told[done]}</p>
      {step.isError && <Trouble error={step.error} />}
    </section>
  );
}

/** Asked beforehand, because only a new review brings it back. */
function Withdraw({ onSure }: { onSure: () => void }) {
  const say = useWords(words);
  return (
    <DialogTrigger>
      <Button className="button second">{say.withdraw}</Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="dialog">
          <Dialog role="alertdialog">
            {({ close }) => (
              <div className="stack">
                <Heading slot="title" level={2}>
                  {say.askTitle}
                </Heading>
                <p>{say.askDetail}</p>
                <div className="row">
                  <Button
                    className="button"
                    onPress={() => {
                      close();
                      onSure();
                    }}
                  >
                    {say.withdraw}
                  </Button>
                  <Button className="button second" onPress={close}>
                    {say.keep}
                  </Button>
                </div>
              </div>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
