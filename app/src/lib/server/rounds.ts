import { defineRound } from './jobs/define-job.ts';

/*
 * The rounds of the platform itself. Each looks at what is there, so that a second turn finds nothing to do.
 */

/** What autosaves gathered becomes an entry within a minute of its ten. */
export const closeDraftsRound = defineRound({ name: 'audit.close-drafts', cron: '* * * * *', retries: 3 });

export const sweepKeysRound = defineRound({ name: 'request-keys.sweep-old', cron: '20 2 * * *', retries: 3 });

export const sweepFilesRound = defineRound({ name: 'files.sweep-orphans', cron: '40 2 * * *', retries: 3, expireSeconds: 3 * 60 * 60 });

/** Files that nobody has looked at for viruses; nothing to do without a scanner. */
export const scanFilesRound = defineRound({ name: 'files.scan-waiting', cron: '*/2 * * * *', retries: 3, expireSeconds: 60 * 60 });

/** What earlier versions left open; after the first night there is nothing to do. */
export const sealContactsRound = defineRound({ name: 'personal-data.seal-contacts', cron: '50 3 * * *', retries: 3, expireSeconds: 60 * 60 });

/** Before the sweeps, so that what they take away is still in that night's backup. Without KHEO_BACKUP there is nothing to do. */
export const backupRound = defineRound({ name: 'installation.back-up', cron: '30 1 * * *', retries: 2, expireSeconds: 6 * 60 * 60 });

/** On the night to Sunday, when nobody works. */
export const drillRound = defineRound({ name: 'installation.drill-restore', cron: '0 4 * * 0', retries: 1, expireSeconds: 12 * 60 * 60 });

/** At the beginning of the working day, as long as something is to be told. */
export const backupAlarmRound = defineRound({ name: 'installation.tell-alarm', cron: '0 7 * * *', retries: 5 });
