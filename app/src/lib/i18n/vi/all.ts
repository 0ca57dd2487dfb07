import { shell } from './shell.ts';

export const vi = { shell };
