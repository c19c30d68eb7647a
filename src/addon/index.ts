/** This file is the face of the bundle: what the generated top-level functions of dist/Code.js call. */
export { functions } from './functions';
export * as handlers from './handlers';
