/** This file is a button that does something at once: it never sends the screen's form. */
import type { ComponentProps } from 'preact';

export const Button = (props: Omit<ComponentProps<'button'>, 'type'>) => <button type="button" {...props} />;
