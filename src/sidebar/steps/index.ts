/** This file lists the steps in their order: to add a step is to add it here. */
import { criteria } from './criteria';
import { kpis } from './kpis';
import { model } from './model';
import { review } from './review';
import { sector } from './sector';
import { settings } from './settings';
import { stage } from './stage';
import { star } from './star';
import type { Step } from './step';

export const STEPS: readonly Step[] = [model, stage, sector, star, criteria, kpis, settings, review];
