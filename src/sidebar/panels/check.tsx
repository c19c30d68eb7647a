/** This file is the panel that lists what is wrong with the data, each finding with the way to its cell. */
import { useEffect, useState } from 'preact/hooks';
import type { Failure, Reply } from '../../method/messages';
import { sayCount } from '../../method/say';
import { type Text, t } from '../../metrics/text';
import { useAsked } from '../asking';
import { Button } from '../button';
import { Failed } from '../failed';
import { useCards } from '../file';
import { Frame } from '../frame';
import { useLanguage, useSay } from '../language';
import { showMonth } from '../moment';
import { call } from '../server';

export const CHECK: Text = t('Check data', 'Vérifier les données');

const LOOKED_AT: Text = t(
  'Looked at: the months and figures of Data, the answers in Settings, how fresh your sources are and how far apart.',
  'Ont été regardés : les mois et les chiffres de Données, les réponses de Réglages, la fraîcheur de vos sources et leurs écarts.',
);

export function Check({ onBack }: { onBack: () => void }) {
  const say = useSay();
  const checked = useAsked('checkData', null);
  const language = useLanguage();
  const columns = useAsked('columns', null);
  const [failed, setFailed] = useState<Failure | null>(null);
  const words = useWords(columns.data?.columns ?? []);
  const findings = checked.data?.findings ?? [];
  const left = checked.data?.left ?? 0;
  const noted = checked.data?.noted ?? 0;
  // Whoever comes back from the sheet may have mended something there.
  useEffect(() => {
    window.addEventListener('focus', checked.again);
    return () => window.removeEventListener('focus', checked.again);
  }, []);
  const goTo = async ({ tab, cell }: Reply<'checkData'>['findings'][number]) => {
    const result = await call('goTo', { tab, cell });
    setFailed(result.ok ? null : result);
  };
  return (
    <Frame
      screen="check"
      title={say(CHECK)}
      onBack={onBack}
      status={
        checked.data
          ? sayCount(
              findings.length + left,
              t('{n} finding', '{n} point à voir'),
              t('{n} findings', '{n} points à voir'),
              language,
            )
          : say(t('Checking…', 'Vérification…'))
      }
    >
      {checked.failed && <Failed failure={checked.failed} onRetry={checked.again} />}
      {checked.data && findings.length === 0 && (
        <div class="block">
          <p>{say(t('✓ Nothing to report.', '✓ Rien à signaler.'))}</p>
          <p class="hint">{say(LOOKED_AT)}</p>
        </div>
      )}
      <ul class="results">
        {findings.map((finding) => {
          const text = say(finding.text, words(finding.params));
          return (
            <li key={`${finding.text.en} ${finding.cell} ${finding.params.where}`} class="block">
              <p>■ {text}</p>
              {finding.cell && (
                <Button
                  aria-label={say(t('Go to the cell: {text}', 'Aller à la cellule : {text}'), { text })}
                  onClick={() => goTo(finding)}
                >
                  {say(t('Go to the cell', 'Aller à la cellule'))}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <p class="hint">
          {say(t('And {n} more. Mend these first.', 'Et {n} autres. Corrigez d’abord ceux-ci.'), {
            n: left,
          })}
        </p>
      )}
      {noted > 0 && (
        <p>
          {sayCount(
            noted,
            t('{n} alert added to the log.', '{n} alerte ajoutée au journal.'),
            t('{n} alerts added to the log.', '{n} alertes ajoutées au journal.'),
            language,
          )}
        </p>
      )}
      {failed && <Failed failure={failed} />}
    </Frame>
  );
}

type Column = { id: string; label: { en: string; fr: string } };

/** Puts names in the place of ids, and months as each language writes them. */
function useWords(columns: readonly Column[]): (params: Readonly<Record<string, string>>) => Record<string, string> {
  const say = useSay();
  const language = useLanguage();
  const cards = useCards();
  const word = (value: string) => {
    if (/^\d{4}-\d{2}$/.test(value)) return showMonth(value, language);
    const named = columns.find(({ id }) => id === value)?.label ?? cards.find(({ id }) => id === value)?.title;
    return named ? say(named) : value;
  };
  return (params) => Object.fromEntries(Object.entries(params).map(([key, value]) => [key, word(value)]));
}
