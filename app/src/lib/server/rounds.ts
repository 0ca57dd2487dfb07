import { defineRound } from './jobs/define-job.ts';

/** The rounds of the platform itself. Each looks at what is there, so that a second turn finds nothing to do. */

/** What autosaves gathered becomes an entry within a minute of its ten. */
export const closeDraftsRound = defineRound({ name: 'audit.close-drafts', cron: '* * * * *', retries: 3 });
