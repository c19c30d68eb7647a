/** This file says what the bundler makes of the imports that are not TypeScript. */

declare module '*.xml' {
  const text: string;
  export default text;
}

declare module '*.css';

/** The @font-face rules of Arial, made by the page's bundler. */
declare module 'local:arial' {
  const css: string;
  export default css;
}
