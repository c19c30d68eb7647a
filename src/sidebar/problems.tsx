/** This file shows what the rules found: a summary that takes the focus, and the same words beside each field. */
import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { errorsOf, type Problem } from '../method/rule';
import { type Text, t } from '../metrics/text';
import { Folded } from './folded';
import { useSay } from './language';

export const ProblemsContext = createContext<readonly Problem[]>([]);

const useProblems = (field: string): Problem[] => useContext(ProblemsContext).filter((p) => p.field === field);

export const fieldId = (field: string) => `field-${field}`;
const problemId = (field: string) => `problem-${field}`;

export const WHY: Text = t('Why?', 'Pourquoi ?');
export const ERROR: Text = t('■ Error:', '■ Erreur :');
const ADVICE: Text = t('◆ Advice:', '◆ Conseil :');

/** The attributes that tie a field to its hint and to its problems. */
export function useDescription(field: string, hint?: unknown) {
  const problems = useProblems(field);
  const ids = [hint ? `hint-${field}` : '', problems.length ? problemId(field) : ''].filter(Boolean).join(' ');
  return {
    'aria-describedby': ids || undefined,
    'aria-invalid': errorsOf(problems).length > 0 || undefined,
  };
}

export function FieldProblems({ field }: { field: string }) {
  return (
    <div id={problemId(field)}>
      <ProblemList problems={useProblems(field)} />
    </div>
  );
}

export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const say = useSay();
  return (
    <>
      {problems.map(({ id, level, text, params, why }) => (
        <div key={id} class={level}>
          <p>
            <strong>{say(level === 'error' ? ERROR : ADVICE)}</strong> {say(text, params)}
          </p>
          {why && (
            <Folded title={WHY}>
              <p>{say(why)}</p>
            </Folded>
          )}
        </div>
      ))}
    </>
  );
}

/** `attempt` grows with every press on the primary button, so that the summary takes the focus each time. */
export function ErrorSummary({ attempt }: { attempt: number }) {
  const say = useSay();
  const errors = errorsOf(useContext(ProblemsContext));
  const summary = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (attempt > 0) summary.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div class="summary" ref={summary} tabIndex={-1} role="alert" aria-labelledby="summary-title">
      <h2 id="summary-title">{say(t('There is a problem', 'Il y a un problème'))}</h2>
      <ul>
        {errors.map(({ id, field, text, params }) => (
          <li key={id}>
            <a href={`#${fieldId(field)}`} onClick={(event) => focusField(event, field)}>
              {say(text, params)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(event: Event, field: string): void {
  event.preventDefault();
  const target = document.getElementById(fieldId(field));
  const control = target?.matches('input, select, textarea')
    ? target
    : target?.querySelector('input, select, textarea, button');
  const folded = control?.closest('details');
  if (folded) folded.open = true;
  (control as HTMLElement | null)?.focus();
}
