import { readBackups } from '#lib/server/backup/read-backups.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ backups: await readBackups(new Date()) });
