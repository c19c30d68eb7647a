/** This file tells whether the answers are saved; a failure also in the panels, which keep what is typed too. */
import { useContext } from 'preact/hooks';
import { t } from '../metrics/text';
import { Button } from './button';
import { RETRY } from './failed';
import { KeptContext } from './kept';
import { useLanguage, useSay } from './language';
import { showTime } from './moment';

export function useSaved(): string | null {
  const say = useSay();
  const language = useLanguage();
  const { state } = useContext(KeptContext)!.saving;
  if (state.kind === 'saved')
    return say(t('Saved at {time}', 'Enregistré à {time}'), { time: showTime(state.at, language) });
  return state.kind === 'saving' ? say(t('Saving…', 'Enregistrement…')) : null;
}

export function NotSaved() {
  const say = useSay();
  const { state, retry } = useContext(KeptContext)?.saving ?? {};
  if (state?.kind !== 'failed') return null;
  if (state.failure.code === 'elsewhere') return <span class="error">■ {say(state.failure.text)}</span>;
  return (
    <>
      <span class="error">{say(t('■ Not saved — trying again', '■ Non enregistré — nouvelle tentative'))}</span>{' '}
      <Button class="quiet" onClick={retry}>
        {say(RETRY)}
      </Button>
    </>
  );
}
