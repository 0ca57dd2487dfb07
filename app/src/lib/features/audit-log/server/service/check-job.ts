import * as v from 'valibot';
import { defineJob, defineRound } from '#lib/server/jobs/define-job.ts';

/** Hours, since every stored file is read. */
const expireSeconds = 6 * 60 * 60;

/** One verification that somebody asked for. */
export const checkJob = defineJob({ name: 'audit.run-check', input: v.object({ checkId: v.pipe(v.string(), v.uuid()) }), retries: 2, expireSeconds });

/** The night from Saturday to Sunday. */
export const checkRound = defineRound({ name: 'audit.check-weekly', cron: '10 1 * * 0', retries: 1, expireSeconds });

/** After midnight, when the last entries of the day are surely sealed. */
export const anchorRound = defineRound({ name: 'audit.anchor-day', cron: '15 0 * * *', retries: 5 });
