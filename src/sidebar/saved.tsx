/** This file tells whether the answers are saved; a failure also in the panels, which keep what is typed too. */

import { useContext } from 'preact/hooks';
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
    return say({ en: 'Saved at {time}', fr: 'Enregistré à {time}' }, { time: showTime(state.at, language) });
  return state.kind === 'saving' ? say({ en: 'Saving…', fr: 'Enregistrement…' }) : null;
}

export function NotSaved() {
  const say = useSay();
  const { state, retry } = useContext(KeptContext)?.saving ?? {};
  if (state?.kind !== 'failed') return null;
  if (state.failure.code === 'elsewhere') return <span class="error">■ {say(state.failure.text)}</span>;
  return (
    <>
      <span class="error">
        {say({ en: '■ Not saved — trying again', fr: '■ Non enregistré — nouvelle tentative' })}
      </span>{' '}
      <Button class="quiet" onClick={retry}>
        {say(RETRY)}
      </Button>
    </>
  );
}
