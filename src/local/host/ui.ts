/** This file says what the host asks of the user interface; the page draws it, a test only remembers it. */

export type MenuItem = { path: string; handler: string };
export type HtmlView = { html: string; title: string; width?: number; height?: number };
export type Toast = { message: string; title: string; seconds: number };
export type Alert = { title: string; prompt: string; buttons: ButtonSet };
export type ButtonSet = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
export type Button = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

export type UiPort = {
  /** The whole menu of the add-on, each time it is set. `path` is "Extensions > Name > Submenu > Item". */
  menu(items: MenuItem[]): void;
  sidebar(view: HtmlView | null): void;
  dialog(view: HtmlView, modal: boolean): void;
  /** Apps Script waits for the answer, so the port must give it at once. */
  alert(alert: Alert): Button;
  prompt(alert: Alert): { button: Button; text: string };
  toast(toast: Toast): void;
  /** Google's own question whether the add-on may have these scopes; the run that asked has ended. */
  consent(scopes: readonly string[], give: () => void): void;
};

/** What a user interface without a screen remembers. */
export type RecordedUi = {
  sidebar: HtmlView | null;
  dialogs: HtmlView[];
  toasts: Toast[];
  alerts: Alert[];
  /** The scopes that were asked for, each time. */
  consents: (readonly string[])[];
  /** The button pressed in the next alerts and prompts. */
  answer: Button;
  text: string;
};

export function recordingUi(): { port: UiPort; seen: RecordedUi } {
  const seen: RecordedUi = { sidebar: null, dialogs: [], toasts: [], alerts: [], consents: [], answer: 'OK', text: '' };
  const port: UiPort = {
    menu: () => {},
    sidebar: (view) => {
      seen.sidebar = view;
    },
    dialog: (view) => void seen.dialogs.push(view),
    alert: (alert) => {
      seen.alerts.push(alert);
      return seen.answer;
    },
    prompt: (alert) => {
      seen.alerts.push(alert);
      return { button: seen.answer, text: seen.text };
    },
    toast: (toast) => void seen.toasts.push(toast),
    consent: (scopes) => void seen.consents.push(scopes),
  };
  return { port, seen };
}
