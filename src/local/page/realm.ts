/** This file makes the add-on's script a world of its own: a frame's, with what a browser adds to JavaScript removed. */
import type { Realm } from '../host/realm';

/** What ECMAScript itself puts on the global object; Apps Script has nothing else before its services. */
const LANGUAGE = new Set(
  'Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError globalThis JSON Math Intl ArrayBuffer Atomics Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set WeakMap WeakSet WeakRef FinalizationRegistry Proxy Reflect SharedArrayBuffer decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape eval isFinite isNaN WebAssembly'.split(
    ' ',
  ),
);

/** `window`, `document`, `location` and `top` cannot be removed by any means: the tests in Node's bare context watch those. */
const strip = (global: object): void => {
  for (let owner = global; Object.getPrototypeOf(owner) !== null; owner = Object.getPrototypeOf(owner))
    for (const name of Object.getOwnPropertyNames(owner)) if (!LANGUAGE.has(name)) Reflect.deleteProperty(owner, name);
};

/** Runs a script at the top of its world, where its functions become global even in strict mode, as `eval` would not let them. */
const runScript = (document: Document, code: string): void => {
  const script = document.createElement('script');
  script.text = code;
  document.head.append(script);
};

/** The frame is taken out of the page once its script has run: its world lives on for as long as something in it is used. */
export const newFrameRealm = (): Realm => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inside = frame.contentDocument!;
  const global = frame.contentWindow!;
  let failure: unknown;
  global.addEventListener('error', (event) => {
    failure = event.error ?? new Error(event.message);
    event.preventDefault();
  });
  strip(global);
  return {
    global: global as unknown as Realm['global'],
    run: (code, fileName) => {
      runScript(inside, `${code}\n//# sourceURL=${fileName}`);
      frame.remove();
      if (failure) throw failure;
    },
  };
};
