/** This file types the package of colour names: the red, green and blue of each. */

declare module 'color-name' {
  const names: Readonly<Record<string, readonly [number, number, number]>>;
  export default names;
}
