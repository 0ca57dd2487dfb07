import { accounts } from './accounts.ts';
import { consolidations } from './consolidations.ts';
import { plans } from './plans.ts';
import { shell } from './shell.ts';
import { tracking } from './tracking.ts';

export const en = { accounts, consolidations, plans, shell, tracking };
