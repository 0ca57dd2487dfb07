import { plans } from './plans.ts';
import { shell } from './shell.ts';
import { tracking } from './tracking.ts';

export const en = { plans, shell, tracking };
