/** This file shows the wizard's current step in the frame, with its problems and whether the answers are saved. */
import { planFrom } from '../method/choices';
import type { Draft } from '../method/draft';
import type { PendingRun } from '../method/messages';
import { type Text, t } from '../metrics/text';
import { PreviewContext, usePreview } from './changes';
import { Frame } from './frame';
import { useSay } from './language';
import { ErrorSummary, ProblemsContext } from './problems';
import { useSaved } from './saved';
import { STEPS } from './steps';
import type { Saying } from './steps/step';
import { type Put, positionOf, problemsAt, useErrors, useWizard } from './wizard';

interface WizardScreenProps {
  draft: Draft;
  put: Put;
  month: string;
  /** True when the file holds a dashboard already. */
  exists: boolean;
  onHome: () => void;
  onCreate: (run: PendingRun) => void;
}

const CONTINUE: Text = t('Continue', 'Continuer');
const CREATE: Text = t('Create dashboard', 'Créer le tableau de bord');
const UPDATE: Text = t('Update', 'Actualiser');
const READY: Text = t('Ready to update?', 'Prêt à actualiser ?');
const BLOCKED: Text = t('To correct first', 'À corriger d’abord');

export function WizardScreen({ draft, put, month, exists, onHome, onCreate }: WizardScreenProps) {
  const say = useSay();
  const wizard = useWizard(draft, put, onHome);
  const { choices } = wizard;
  const { index, page, pages } = positionOf(choices);
  const step = STEPS[index]!;
  const screen = `${step.id}.${page}`;
  const problems = problemsAt(choices);
  const errors = useErrors(problems, screen);
  const last = index === STEPS.length - 1;
  const blocked = wizard.left.length > 0;
  const preview = usePreview(last && !blocked, () => planFrom(choices, month), draft);

  const press = () => {
    if (!errors.submit()) return;
    if (!last) return wizard.next();
    onCreate({
      runId: newRunId(),
      step: '',
      plan: planFrom(choices, month),
      options: { sample: draft.sample, restore: [...preview.restore], archive: preview.archive },
    });
  };
  const spoken = (saying: Saying | undefined) => saying && say(saying.text, saying.params);
  const title = blocked ? say(BLOCKED) : last && exists ? say(READY) : spoken(step.title(choices, page))!;
  const hint = spoken(step.hint?.(choices, page));
  const counter = spoken(step.counter?.(choices));
  const saved = useSaved();
  const where = say(t('Step {index} of {count}', 'Étape {index} sur {count}'), {
    index: index + 1,
    count: STEPS.length,
  });
  const waiting = last && (blocked || !preview.changes || (preview.restore.length > 0 && !preview.confirmed));
  return (
    <ProblemsContext.Provider value={errors.visible}>
      <PreviewContext.Provider value={preview}>
        <Frame
          screen={screen}
          title={title}
          {...(hint && pages === 1 && { hint })}
          progress={{
            text: pages > 1 ? `${where} · ${hint}` : where,
            value: index + (page + 1) / pages,
            max: STEPS.length,
          }}
          onBack={wizard.back}
          primary={{ label: say(last ? (exists ? UPDATE : CREATE) : CONTINUE), onPress: press, disabled: waiting }}
          status={
            <>
              {counter && <span class="unseen">{counter}. </span>}
              {saved}
            </>
          }
          summary={<ErrorSummary attempt={errors.attempt} />}
          onLeaveField={errors.reconsider}
        >
          {counter && <p class="counter">{counter}</p>}
          <step.View key={screen} wizard={wizard} page={page} />
        </Frame>
      </PreviewContext.Provider>
    </ProblemsContext.Provider>
  );
}

export const newRunId = () => Array.from({ length: 2 }, () => Math.random().toString(36).slice(2, 10)).join('-');
