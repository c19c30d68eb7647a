/** This file leads from one screen to the next: opening, home, wizard, creation, end. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { choicesOf, draftFrom, planFrom, withKpis } from '../method/choices';
import { type Draft, newDraft } from '../method/draft';
import type { Did, Failure, PendingRun, Reply } from '../method/messages';
import type { Removal } from '../method/removal';
import { noted } from '../method/typed';
import { type Language, t } from '../metrics/text';
import { Done } from './done';
import { Failed, RETRY } from './failed';
import { FileContext } from './file';
import { Frame } from './frame';
import { Home } from './home';
import { KeptContext } from './kept';
import { LanguageContext, useSay } from './language';
import { Audit } from './panels/audit';
import { Check } from './panels/check';
import { Insert } from './panels/insert';
import { Launch } from './panels/launch';
import { Remove } from './panels/remove';
import { Share } from './panels/share';
import { Run } from './run';
import { useSaving } from './saving';
import { call } from './server';
import { Update } from './update';
import type { Put } from './wizard';
import { WizardScreen } from './wizardScreen';

type Boot = Reply<'bootstrap'>;
type Panel = 'check' | 'insert' | 'share' | 'audit' | 'launch';
type Screen = 'home' | 'wizard' | 'update' | Panel | { run: PendingRun } | { done: Did | null } | { remove: Removal };

const PANELS: readonly string[] = ['check', 'insert', 'share'];

export function App({ panel, language }: { panel: string; language: Language }) {
  const [boot, setBoot] = useState<Boot | null>(null);
  const [failed, setFailed] = useState<Failure | null>(null);
  const open = async () => {
    setFailed(null);
    const result = await call('bootstrap', null);
    if (result.ok) setBoot(result.data);
    else setFailed(result);
    return result.ok ? result.data : null;
  };
  // Opened once.
  useEffect(() => {
    open();
  }, []);
  if (boot)
    return (
      <FileContext.Provider value={boot}>
        <Opened boot={boot} panel={panel} onReopen={open} />
      </FileContext.Provider>
    );
  return (
    <Speaking language={language}>
      <Opening failed={failed} onRetry={open} />
    </Speaking>
  );
}

function Opening({ failed, onRetry }: { failed: Failure | null; onRetry: () => void }) {
  const say = useSay();
  return (
    <Frame
      screen={failed ? 'not-opened' : 'opening'}
      title={failed ? say(t('Cap Nord could not open', 'Cap Nord n’a pas pu s’ouvrir')) : 'Cap Nord'}
      {...(failed && { primary: { label: say(RETRY), onPress: onRetry } })}
      status={failed ? null : say(t('Opening…', 'Ouverture…'))}
    >
      {failed && <Failed failure={failed} />}
    </Frame>
  );
}

function Opened({ boot, panel, onReopen }: { boot: Boot; panel: string; onReopen: () => Promise<Boot | null> }) {
  const { cards } = boot;
  const [draft, setDraft] = useState<Draft>(() => firstDraft(boot));
  const [screen, setScreen] = useState<Screen>(() => firstScreen(panel, boot));
  const [, refresh] = useState({});
  const saving = useSaving(boot.savedAt);
  const month = boot.today.slice(0, 7);
  const current = useRef(draft);
  const store = (next: Draft) => {
    current.current = next;
    setDraft(next);
  };
  const put: Put = (patch, now) => {
    store({ ...current.current, ...patch });
    saving.save(current.current, now);
  };
  /** The draft that is offered: what this window has not saved yet counts. Without a step, it only keeps what panels hold. */
  const known = saving.latest() ?? boot.draft;
  const begun = known?.step ? known : null;
  const choices = choicesOf(begun ?? firstDraft(boot), cards);
  const notes = known && !known.step ? known.typed : {};
  const enter = (next: Draft) => {
    store({ ...next, typed: { ...notes, ...next.typed } });
    setScreen('wizard');
  };
  const fromSettings = (step: string, { plan, revision } = boot) =>
    enter({ ...draftFrom(plan!, cards, revision, month), step });
  const base = screen === 'wizard' ? draft : (known ?? { ...draft, step: '' });
  const keep = (key: string, text?: string) => {
    const latest = screen === 'wizard' ? current.current : (saving.latest() ?? base);
    const next = { ...latest, typed: noted(latest.typed, key, text) };
    if (screen === 'wizard') store(next);
    else refresh({});
    saving.save(next);
  };
  const begin = (run: PendingRun) => {
    saving.cancel();
    setScreen({ run: { ...run, step: boot.steps[0]!.key } });
  };
  const home = async () => {
    setScreen('home');
    await onReopen();
  };
  return (
    <KeptContext.Provider value={{ typed: base.typed, keep, saving }}>
      <Speaking
        language={screen === 'home' ? (known?.language ?? boot.plan?.language ?? boot.language) : draft.language}
      >
        {screen === 'home' && (
          <Home
            boot={{ ...boot, draft: begun }}
            actions={{
              begin: async () => {
                saving.cancel();
                if (known || boot.pending) await call('clearDraft', null);
                enter(newDraft(boot));
              },
              resume: () => enter({ ...known!, base: boot.revision }),
              modify: () => fromSettings('model'),
              update: () => (boot.dashboard ? setScreen('update') : fromSettings('review')),
              take: () => fromSettings(panel === 'update' ? 'review' : 'model'),
              resumeRun: () => setScreen({ run: boot.pending! }),
              remove: (what) => setScreen({ remove: what }),
              open: setScreen,
            }}
          />
        )}
        {screen === 'update' && (
          <Update
            draft={draftFrom(boot.plan!, cards, boot.revision, month)}
            month={month}
            onRun={begin}
            onAsk={() => fromSettings('review')}
            onBack={home}
          />
        )}
        {screen === 'wizard' && (
          <WizardScreen draft={draft} put={put} month={month} exists={boot.dashboard} onHome={home} onCreate={begin} />
        )}
        {typeof screen === 'object' && 'remove' in screen && <Remove what={screen.remove} onBack={home} />}
        {typeof screen === 'object' && 'run' in screen && (
          <Run
            run={screen.run}
            steps={boot.steps}
            exists={boot.dashboard}
            onDone={(did) => setScreen({ done: boot.dashboard ? did : null })}
            onStopped={home}
          />
        )}
        {screen === 'check' && <Check onBack={home} />}
        {screen === 'insert' && <Insert locale={boot.locale} onBack={home} />}
        {screen === 'share' && <Share onBack={home} />}
        {screen === 'audit' && (
          <Audit
            choices={choices}
            onBack={home}
            onTake={(ids) => enter({ ...choices.draft, kpis: withKpis(choices, ids), step: 'model', page: 0 })}
          />
        )}
        {screen === 'launch' && <Launch plan={boot.plan ?? planFrom(choices, month)} onBack={home} />}
        {typeof screen === 'object' && 'done' in screen && (
          <Done
            did={screen.done}
            onHome={home}
            onShare={() => setScreen('share')}
            onReview={async () => {
              const now = await onReopen();
              if (now?.plan) fromSettings('review', now);
            }}
          />
        )}
      </Speaking>
    </KeptContext.Provider>
  );
}

function firstScreen(panel: string, boot: Boot): Screen {
  if (PANELS.includes(panel)) return panel as Panel;
  if (panel !== 'update' || !boot.plan || boot.draft?.step) return 'home';
  return boot.dashboard ? 'update' : 'wizard';
}

/** The menu's "Update" begins with what the Settings tab says; where a draft waits, the home screen asks first. */
const firstDraft = (boot: Boot): Draft =>
  boot.plan
    ? { ...draftFrom(boot.plan, boot.cards, boot.revision, boot.today.slice(0, 7)), step: 'review' }
    : (boot.draft ?? newDraft(boot));

function Speaking({ language, children }: { language: Language; children: preact.ComponentChildren }) {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}
