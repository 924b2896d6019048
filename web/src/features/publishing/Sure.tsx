import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';

type Props = { label: string; title: string; detail: string; keep: string; onSure: () => void };

/** A step that is asked about beforehand, because nothing simply takes it back. */
export function Sure({ label, title, detail, keep, onSure }: Props) {
  return (
    <DialogTrigger>
      <Button className="button second">{label}</Button>
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
