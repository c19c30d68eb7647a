/** This file draws the frame of every screen: way back, progress, heading, content, one primary button, status. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Text, t } from '../metrics/text';
import { Button } from './button';
import { useSay } from './language';
import { NotSaved } from './saved';

const BACK: Text = t('Back', 'Retour');

interface FrameProps {
  /** Tells one screen from the next: the focus goes to the heading when it changes. */
  screen: string;
  title: string;
  /** "Step 3 of 8", with the figures for the bar. */
  progress?: { text: string; value: number; max: number };
  hint?: string;
  onBack?: (() => void) | undefined;
  primary?: { label: string; onPress: () => void; disabled?: boolean };
  /** Spoken politely and shown beside the primary button. */
  status?: ComponentChildren;
  summary?: ComponentChildren;
  children: ComponentChildren;
  onLeaveField?: () => void;
}

export function Frame(props: FrameProps) {
  const { screen, title, progress, hint, onBack, primary, status, summary, children, onLeaveField } = props;
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const content = useRef<HTMLElement>(null);
  const focused = useRef<EventTarget | null>(null);
  // The focus moves when the screen changes, and only then.
  useLayoutEffect(() => {
    if (content.current) content.current.scrollTop = 0;
    heading.current?.focus();
  }, [screen]);
  // A button that is gone once pressed leaves the focus to nobody: the heading takes it.
  useLayoutEffect(() => {
    if (focused.current && !(focused.current as Node).isConnected) heading.current?.focus();
  });
  useLayoutEffect(() => {
    document.title = [title, progress?.text, 'Cap Nord'].filter(Boolean).join(' — ');
  }, [title, progress?.text]);
  return (
    <div
      class="frame"
      onFocusIn={({ target }) => {
        focused.current = target;
      }}
    >
      <header>
        <div class="bar">
          <h1 class={onBack ? 'unseen' : 'brand'}>Cap Nord</h1>
          {onBack && (
            <Button class="quiet" onClick={onBack}>
              <span aria-hidden="true">← </span>
              {say(BACK)}
            </Button>
          )}
          {progress && <span class="where">{progress.text}</span>}
        </div>
        {progress && <progress aria-label={progress.text} value={progress.value} max={progress.max} />}
      </header>
      <main ref={content} onKeyDown={(event) => onEscape(event, progress ? undefined : onBack)}>
        {summary}
        <h2 id="heading" tabIndex={-1} ref={heading}>
          {progress && <span class="unseen">{say(t('{text}: ', '{text} : '), { text: progress.text })}</span>}
          {title}
        </h2>
        {hint && <p class="lead">{hint}</p>}
        <form
          id="screen"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!primary?.disabled) primary?.onPress();
          }}
          onFocusOut={onLeaveField}
        >
          {children}
        </form>
      </main>
      <footer>
        {primary && (
          <button type="submit" form="screen" class="primary" disabled={primary.disabled}>
            {primary.label}
          </button>
        )}
        <div class="status" role="status">
          {status}
          <NotSaved />
        </div>
      </footer>
    </div>
  );
}

/** Esc closes the explanation in which the focus stands; outside the steps and the fields it leads back. */
function onEscape(event: KeyboardEvent, onBack: (() => void) | undefined): void {
  if (event.key !== 'Escape') return;
  const target = event.target as HTMLElement;
  const details = target.closest<HTMLDetailsElement>('details[open]');
  if (details) {
    details.open = false;
    details.querySelector('summary')?.focus();
  } else if (!target.matches('input, select, textarea')) onBack?.();
}
