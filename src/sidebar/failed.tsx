/** This file says why a call to the server failed, in the method's words, never in an exception's. */
import { FAILURES, type FailureCode } from '../method/messages';
import { useSay } from './language';

export function Failed({ code, onRetry }: { code: FailureCode; onRetry?: () => void }) {
  const say = useSay();
  return (
    <div class="error" role="alert">
      <p>
        <strong>{say({ en: '■ Error:', fr: '■ Erreur :' })}</strong> {say(FAILURES[code])}
      </p>
      {onRetry && (
        <button type="button" onClick={onRetry}>
          {say({ en: 'Try again', fr: 'Réessayer' })}
        </button>
      )}
    </div>
  );
}
