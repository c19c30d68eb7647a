/** This file runs a creation, one server call per step, and shows how far it is. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Did, NOTHING_DONE, together } from '../method/did';
import type { Failure, PendingRun } from '../method/messages';
import { showNumber } from '../method/numbers';
import { sayCount } from '../method/say';
import { type Text, t } from '../metrics/text';
import { Button } from './button';
import { Failed } from './failed';
import { Frame } from './frame';
import { useLanguage, useSay } from './language';
import { call } from './server';

interface RunProps {
  run: PendingRun;
  steps: readonly { key: string; title: Text }[];
  /** True when the file held a dashboard already. */
  exists: boolean;
  onDone: (did: Did) => void;
  /** Stopped by the person: what is left is kept for later. */
  onStopped: (rest: PendingRun) => void;
}

type State = { kind: 'running'; step: string } | { kind: 'failed'; step: string; failure: Failure };

export function Run({ run, steps, exists, onDone, onStopped }: RunProps) {
  const say = useSay();
  const language = useLanguage();
  const [state, setState] = useState<State>({ kind: 'running', step: run.step });
  const [stopping, setStopping] = useState(false);
  const stop = useRef(false);
  const did = useRef(NOTHING_DONE);
  const seconds = useSeconds(state.kind === 'running');

  const goOn = async (from: string) => {
    let step = from;
    for (;;) {
      setState({ kind: 'running', step });
      const result = await call('runStep', { ...run, step });
      if (!result.ok) return setState({ kind: 'failed', step, failure: result });
      did.current = together(did.current, result.data.did);
      if (result.data.next === null) return onDone(did.current);
      step = result.data.next;
      if (stop.current) return leave(step);
    }
  };
  const leave = async (step: string) => {
    await call('stopRun', { runId: run.runId });
    onStopped({ ...run, step });
  };
  // A run starts once, when its screen appears.
  useEffect(() => {
    goOn(run.step);
  }, []);

  const index = Math.max(
    0,
    steps.findIndex(({ key }) => key === state.step),
  );
  const title = steps[index] ? say(steps[index].title) : '';
  const progress = say(t('{index} of {count} — {title}', '{index} sur {count} — {title}'), {
    index: index + 1,
    count: steps.length,
    title,
  });
  const failed = state.kind === 'failed' ? state : null;
  return (
    <Frame
      screen={failed ? 'run-failed' : 'run'}
      title={
        failed
          ? say(t('Stopped at “{title}”', 'Arrêt à « {title} »'), { title })
          : say(
              exists
                ? t('Updating your dashboard', 'Actualisation de votre tableau de bord')
                : t('Creating your dashboard', 'Création de votre tableau de bord'),
            )
      }
      status={failed ? null : progress}
      {...(failed && {
        onBack: () => leave(failed.step),
        primary: {
          label: say(t('Try this step again', 'Réessayer cette étape')),
          onPress: () => goOn(failed.step),
        },
      })}
    >
      <progress aria-label={progress} value={index} max={steps.length} />
      {failed ? (
        <Failed failure={failed.failure}>
          {index > 0 && (
            <p>
              {sayCount(
                index,
                t('Kept: the first step.', 'Conservé : la première étape.'),
                t('Kept: the first {n} steps.', 'Conservé : les {n} premières étapes.'),
                language,
              )}
            </p>
          )}
          <CopyDetails text={`${failed.step} ${failed.failure.code} ${run.runId}`} />
        </Failed>
      ) : (
        <>
          <p class="hint">
            {say(
              t(
                'You may close this panel: the next opening goes on from here.',
                'Vous pouvez fermer ce panneau : la prochaine ouverture reprendra ici.',
              ),
            )}
          </p>
          {seconds >= 5 && (
            <p>
              {say(t('{seconds} seconds so far', '{seconds} secondes écoulées'), {
                seconds: showNumber(seconds, language),
              })}
            </p>
          )}
          <Button
            disabled={stopping}
            onClick={() => {
              stop.current = true;
              setStopping(true);
            }}
          >
            {stopping
              ? say(t('Stopping after this step…', 'Arrêt après cette étape…'))
              : say(t('Stop after this step', 'Arrêter après cette étape'))}
          </Button>
        </>
      )}
    </Frame>
  );
}

function useSeconds(running: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return seconds;
}

/** The step, the code and the run: no figure and no name. */
function CopyDetails({ text }: { text: string }) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  return (
    <Button onClick={() => setCopied(copy(text))}>
      {copied ? say(t('Copied', 'Copié')) : say(t('Copy the detail for support', 'Copier le détail pour l’assistance'))}
    </Button>
  );
}

/** The clipboard's own interface is refused to a sidebar's frame. */
function copy(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  return copied;
}
