/** This file words what a review says of the lock: whom it will let in or keep out, against the list last written. */
import { type Text, t } from '../metrics/text';

type Editors = readonly string[] | null;

/** Null where nothing changes; null editors lock nobody out. */
export function lockNote(before: Editors, after: Editors): Text | null {
  const [known, wanted] = [plain(before), plain(after)];
  if (!after) return before ? LIFTED : null;
  if (!before) return wanted.length === 0 ? CLOSED : together([listed(CLOSED_BUT, wanted)]);
  const added = wanted.filter((email) => !known.includes(email));
  const gone = known.filter((email) => !wanted.includes(email));
  if (added.length + gone.length === 0) return null;
  return together([
    CHANGED,
    ...(added.length > 0 ? [listed(ADDED, added)] : []),
    ...(gone.length > 0 ? [listed(GONE, gone)] : []),
  ]);
}

const LIFTED: Text = t(
  'Settings no longer lock this dashboard: every editor of the file will be able to change it.',
  'Les Réglages ne verrouillent plus ce tableau : chaque éditeur du fichier pourra le modifier.',
);
const CLOSED: Text = t(
  'The dashboard will be locked for everybody but the owner of the file.',
  'Le tableau sera verrouillé pour tous, sauf le propriétaire du fichier.',
);
const CLOSED_BUT: Text = t(
  'The dashboard will be locked for everybody but the owner of the file and:',
  'Le tableau sera verrouillé pour tous, sauf le propriétaire du fichier et :',
);
const CHANGED: Text = t(
  'The list of those who may change the locked dashboard is another since the last update.',
  'La liste des personnes autorisées à modifier le tableau verrouillé a changé depuis la dernière actualisation.',
);
const ADDED: Text = t('Added:', 'Ajout :');
const GONE: Text = t('Taken away:', 'Retrait :');

const plain = (editors: Editors): string[] => [...new Set((editors ?? []).map((email) => email.toLowerCase()))];

const listed = ({ en, fr }: Text, emails: readonly string[]): Text => ({
  en: `${en} ${emails.join(', ')}.`,
  fr: `${fr} ${emails.join(', ')}.`,
});

const together = (texts: readonly Text[]): Text => ({
  en: texts.map(({ en }) => en).join(' '),
  fr: texts.map(({ fr }) => fr).join(' '),
});
