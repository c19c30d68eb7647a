/** This file shows the mails and web requests that the add-on made: they are kept here and go nowhere. */
import { element } from './elements';
import { openDialog } from './messages';
import type { Words } from './words';

interface Outbox {
  readonly mails: readonly object[];
  readonly fetches: readonly object[];
}

export const showOutbox = ({ mails, fetches }: Outbox, words: Words): void => {
  const letters = [...mails, ...fetches].map((item) =>
    element('article', {}, [element('pre', { textContent: JSON.stringify(item, null, 2) })]),
  );
  openDialog(
    words('outbox'),
    [element('div', { className: 'outbox' }, letters.length > 0 ? letters : [words('outboxEmpty')])],
    [{ label: words('close'), onChoose: () => {}, primary: true }],
  );
};
