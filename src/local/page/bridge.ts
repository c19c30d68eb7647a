/** This file is what a sidebar or dialog finds as `google.script`: calls to the server's functions over postMessage. */

/** Runs a server function; its promise settles as google.script.run's handlers are called, or never, as at Google. */
export type CallServer = (name: string, args: readonly unknown[]) => Promise<unknown>;

interface Request {
  readonly cap: 'run' | 'close' | 'focus' | 'height' | 'width' | 'open';
  readonly id?: number;
  readonly name?: string;
  /** The arguments as JSON. */
  readonly args?: string;
  readonly size?: number;
  readonly url?: string;
}

export interface View {
  readonly frame: HTMLIFrameElement;
  /** Stops answering what the frame asks. */
  readonly stop: () => void;
}

export interface ViewHandlers {
  readonly call: CallServer;
  readonly close: () => void;
  readonly focusEditor: () => void;
  /** Opens an address in a tab of its own, or asks whether it may be. */
  readonly open: (url: string) => void;
  /** Says to the developer what Google would keep silent. */
  readonly warn: (message: string) => void;
  readonly resize?: (size: { width?: number; height?: number }) => void;
}

/** Runs inside the frame, as text: it may use nothing from this module. */
const client = (origin: string): void => {
  const pending = new Map<number, (reply: { ok: boolean; json?: string; message?: string }) => void>();
  let last = 0;
  const send = (message: object) => parent.postMessage(message, '*');

  /** Apps Script refuses at once what is not JSON-like. */
  const check = (value: unknown, place: string): void => {
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    const plain = ['Number', 'String', 'Boolean', 'Null', 'Undefined'].includes(kind);
    if (plain) return;
    if (kind !== 'Array' && kind !== 'Object') throw new TypeError(`Failed due to illegal value in property: ${place}`);
    for (const [key, part] of Object.entries(value as object)) check(part, key);
  };

  interface Runner {
    success?: (result: unknown, user: unknown) => void;
    failure?: (error: Error, user: unknown) => void;
    user?: unknown;
  }

  const run = (runner: Runner, name: string, args: unknown[]): void => {
    args.forEach((value, index) => {
      check(value, String(index));
    });
    const id = ++last;
    pending.set(id, ({ ok, json, message }) => {
      if (ok) runner.success?.(json === undefined ? undefined : JSON.parse(json), runner.user);
      else if (runner.failure) runner.failure(new Error(message), runner.user);
      else console.error(`Uncaught Error: ${message}`);
    });
    send({ cap: 'run', id, name, args: JSON.stringify(args) });
  };

  const newRunner = (runner: Runner): object =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (typeof name === 'symbol' || name === 'then') return undefined;
          if (name === 'withSuccessHandler') return (success: Runner['success']) => newRunner({ ...runner, success });
          if (name === 'withFailureHandler') return (failure: Runner['failure']) => newRunner({ ...runner, failure });
          if (name === 'withUserObject') return (user: unknown) => newRunner({ ...runner, user });
          return name.endsWith('_') ? undefined : (...args: unknown[]) => run(runner, name, args);
        },
      },
    );

  addEventListener('message', ({ source, data }) => {
    if (source !== parent || data?.cap !== 'reply') return;
    pending.get(data.id)?.(data);
    pending.delete(data.id);
  });
  const host = {
    close: () => send({ cap: 'close' }),
    setHeight: (size: number) => send({ cap: 'height', size }),
    setWidth: (size: number) => send({ cap: 'width', size }),
    editor: { focus: () => send({ cap: 'focus' }) },
    origin,
  };
  // The browser opens no tab for the frame: the page asks the person first.
  const open = (url: string | URL = '') => {
    send({ cap: 'open', url: new URL(url, document.baseURI).href });
    return null;
  };
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href][target]:not([target=_self])');
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    open(link.href);
  });
  Object.assign(globalThis, { open, google: { script: { run: newRunner({}), host } } });
};

/** How the host words a result that Google would lose on the way. */
const NEITHER_HANDLER = /would call neither handler/;

/** Frames come and go: what was asked by one that is gone is answered to nobody. */
export const openView = (html: string, title: string, styleAndClock: string, handlers: ViewHandlers): View => {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-modals allow-downloads');
  const head = `${styleAndClock}<script>(${client.toString()})(${JSON.stringify(location.origin)});</script>`;
  frame.srcdoc = /<head[^>]*>/i.test(html)
    ? html.replace(/<head[^>]*>/i, (tag) => tag + head)
    : `<!doctype html>${head}${html}`;

  const answer = (id: number | undefined, reply: object) =>
    frame.contentWindow?.postMessage({ cap: 'reply', id, ...reply }, '*');
  const listen = ({ source, data }: MessageEvent<Request | undefined>): void => {
    if (!data?.cap || source !== frame.contentWindow) return;
    const { cap, id, name = '', args = '[]', size, url = '' } = data;
    if (cap === 'close') handlers.close();
    else if (cap === 'focus') handlers.focusEditor();
    else if (cap === 'open') handlers.open(url);
    else if (cap === 'height') handlers.resize?.({ height: size });
    else if (cap === 'width') handlers.resize?.({ width: size });
    // A task of its own, so that the frame paints what it shows while it waits.
    else
      setTimeout(() =>
        handlers.call(name, JSON.parse(args)).then(
          (result) => answer(id, { ok: true, json: JSON.stringify(result) }),
          (error: Error) => {
            if (NEITHER_HANDLER.test(error.message)) handlers.warn(error.message);
            else answer(id, { ok: false, message: error.message });
          },
        ),
      );
  };
  addEventListener('message', listen);
  return { frame, stop: () => removeEventListener('message', listen) };
};
