import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';

type Props = {
  label: string;
  title: string;
  detail: string;
  keep: string;
  /** Whether what was made sure of is under way. */
  busy: boolean;
  onSure: () => void;
};

/** A step that is asked about beforehand, because nothing simply takes it back. */
export function Sure({ label, title, detail, keep, busy, onSure }: Props) {
  return (
    <DialogTrigger>
      <Button className="button second" isPending={busy}>
        {label}
      </Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="dialog">
          <Dialog role="alertdialog">
            {({ close }) => (
              <div className="stack">
                <Heading slot="title" level={2}>
                  {title}
                </Heading>
                <p>{detail}</p>
                <div className="row">
                  <Button
                    className="button"
                    onPress={() => {
                      close();
                      onSure();
                    }}
                  >
                    {label}
                  </Button>
                  <Button className="button second" onPress={close}>
                    {keep}
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
