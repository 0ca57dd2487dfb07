import type { Migration } from 'kysely/migration';
import * as ground from './001-ground.ts';

/** In order, by name. Append; never change one that has been released. */
export const migrations: Record<string, Migration> = {
	'001-ground': ground
};
